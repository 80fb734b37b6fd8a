using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Inputs;

/// <summary>Inspects the first bytes of a file whose name does not say what it is.</summary>
internal static class InputLook
{
    /// <summary>The ending under which names without one are counted.</summary>
    internal const string NoEnding = "without an ending";

    /// <summary>Maximum length of an ending; what is longer is a part of the name, as in <c>train.00000-of-00002</c>.</summary>
    private const int LongestEnding = 9;

    /// <summary>True if the content is in a known format, or can be in the one in which all files are read.</summary>
    /// <exception cref="ProvenanceException">The file cannot be opened.</exception>
    internal static bool IsReadable(string path, DocumentFormats formats)
    {
        using var file = new PrefixedStream(InputReader.OpenFile(path));
        return IsReadable(path, file, formats);
    }

    /// <param name="path">The name in messages.</param>
    /// <param name="file">The bytes, which can be read again afterwards.</param>
    /// <param name="formats">The known formats.</param>
    internal static bool IsReadable(string path, PrefixedStream file, DocumentFormats formats)
    {
        var start = DocumentErrors.OnRead(path, file.Peek);
        var compression = formats.Compressions.FirstOrDefault(compression => compression.Recognises(start.Span));
        if (compression is not null) start = InputOpener.Unpacked(compression, DocumentErrors.OnRead(path, () => file.Peek(compression.LookAheadBytes)));

        if (formats.Only is { } only)
        {
            return formats.Formats.First(format => format.Name == only).Recognises(start.Span) || ContentSniffer.Check(start.Span, out _) == RejectReason.None;
        }

        return formats.Formats.Any(format => format.Recognises(start.Span));
    }

    /// <summary>Returns the ending of a name in lower case, with that of a compression: <c>.pdf</c>, <c>.json.gz</c>.</summary>
    internal static string Ending(string path, DocumentFormats formats)
    {
        var name = Path.GetFileName(path);
        var packing = formats.CompressionOf(name)?.Ending ?? "";
        var ending = Path.GetExtension(name[..^packing.Length]);
        if (ending.Length is < 2 or > LongestEnding || ending.Length == name.Length - packing.Length || !ending.AsSpan(1).ContainsAnyExceptInRange('0', '9')) ending = "";

        ending = (ending + packing).ToLowerInvariant();
        return ending.Length == 0 ? NoEnding : ending;
    }
}
