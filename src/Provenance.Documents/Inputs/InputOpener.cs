using Provenance.Documents.Arrays;
using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Inputs;

/// <summary>Opens an input according to its name and its first bytes, and reports a mismatch between the two.</summary>
internal static class InputOpener
{
    /// <summary>Number of unpacked bytes inspected to recognise a format.</summary>
    private const int SniffedBytes = 4096;

    /// <param name="file">The file.</param>
    /// <param name="raw">Its bytes on disk, closed together with the reader; standard input stays open.</param>
    /// <param name="reading">The known formats, and the fields of text and records.</param>
    /// <param name="maxRecordBytes">Maximum number of bytes of one record.</param>
    /// <param name="alone">True if it is the only input. Then a missing requirement of its format is an error; otherwise the file is skipped.</param>
    /// <param name="source">The stream that counts the bytes read.</param>
    /// <param name="notice">A notice for the user; null for none.</param>
    /// <param name="outer">What reports faults in bytes that are not packed, such as those of a member of an archive; null for nothing.</param>
    internal static IBlockReader Open(InputFile file, Stream raw, ReadingOptions reading, int maxRecordBytes, bool alone, out PrefixedStream source, out string? notice, ICompression? outer = null)
    {
        var formats = reading.Formats;
        var prefixed = source = new PrefixedStream(raw, leaveOpen: file.IsStandardInput);
        var start = DocumentErrors.OnRead(file.Path, prefixed.Peek);
        var compression = formats.Compressions.FirstOrDefault(compression => compression.Recognises(start.Span)) ?? WithDamagedStart(file, start.Span, formats);
        source.IsPacked = compression is not null;
        notice = Notice(file, compression, start.IsEmpty);
        var input = new FormatInput(file, source, compression ?? outer, maxRecordBytes)
        {
            Charset = formats.Charset,
            Split = reading.Split is { } how ? new TextCutter(how) : null,
            Member = (InputFile member, PrefixedStream first, ICompression packing, out PrefixedStream opened, out string? told) =>
                Open(member, first, reading, maxRecordBytes, alone: false, out opened, out told, packing),
            Other = (opened, always, first, rest) => JsonArrayFormat.TryOpen(opened, reading, always, first, rest),
        };
        var format = file.Format;
        if (file.Unnamed)
        {
            format = DocumentErrors.OnRead(file.Path, () => Recognise(formats, input, start)) ?? format;
            notice ??= format == file.Format ? Unlike(input, start) : null;
        }

        try
        {
            return format.Open(input);
        }
        catch (InputNotFoundException e) when (!alone)
        {
            return new RefusedFile(file, new Reject(file.Path, 0, "format-missing", e.Message));
        }
    }

    /// <summary>Returns the compression that the name means if the first bytes are binary and of no known format, so that only the start of the file may be damaged.</summary>
    private static ICompression? WithDamagedStart(InputFile file, ReadOnlySpan<byte> start, DocumentFormats formats)
    {
        if (file.Packing is null || ContentSniffer.Check(start, out _) != RejectReason.Binary) return null;

        foreach (var format in formats.Formats)
        {
            if (format.Recognises(start)) return null;
        }

        return file.Packing;
    }

    /// <summary>Returns a notice about a file that neither has a known ending nor begins like JSON Lines.</summary>
    private static string? Unlike(FormatInput input, ReadOnlyMemory<byte> start)
    {
        if (input.Compression is not null) return null;

        var text = start.Span.StartsWith(ContentSniffer.Bom) ? start.Span[ContentSniffer.Bom.Length..] : start.Span;
        text = text.TrimStart(" \t\r\n"u8);
        return text.IsEmpty || text[0] is (byte)'{' or (byte)'[' || text.Contains((byte)0) ? null
            : $"{input.File.Path}: begins like no JSON line, and its name does not say what it is; name its format by --input-format, such as csv or text";
    }

    private static string? Notice(InputFile file, ICompression? compression, bool empty)
    {
        // .tgz and its like
        if (compression is not null && file.Packing != compression && file.Format is not ArchiveFormat && !file.IsStandardInput)
        {
            return $"{file.Path}: {compression.Name} data although its name does not say so; read as {compression.Name}, rename it to {file.Path}{compression.Ending}";
        }

        if (compression is null && !empty && file.Packing is { } packing)
        {
            return $"{file.Path}: not {packing.Name} data although its name says so; read as it is, rename it to {file.Path[..^packing.Ending.Length]}";
        }

        return null;
    }

    private static IDocumentFormat? Recognise(DocumentFormats formats, FormatInput input, ReadOnlyMemory<byte> start)
    {
        if (input.Compression is { } compression)
        {
            start = Unpacked(compression, DocumentErrors.OnRead(input.File.Path, () => input.Packed.Peek(compression.LookAheadBytes)));
        }

        return formats.Formats.FirstOrDefault(format => format.Recognises(start.Span)) ?? (input.File.Archive is null ? ArchiveFormat.Find(start.Span, formats) : null);
    }

    /// <summary>Unpacks as much of the inspected bytes as possible, without reading on.</summary>
    internal static ReadOnlyMemory<byte> Unpacked(ICompression compression, ReadOnlyMemory<byte> start)
    {
        var unpacked = new byte[SniffedBytes];
        var length = 0;
        try
        {
            using var stream = compression.Unpack(new MemoryStream(start.ToArray()));
            while (length < unpacked.Length && stream.Read(unpacked, length, unpacked.Length - length) is > 0 and var read) length += read;
        }
        catch (InvalidDataException)
        {
            // the bytes naturally end in the middle; faults of the file itself show when it is read
        }

        return unpacked.AsMemory(0, length);
    }
}
