using System.Text.Json;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Formats.Word;

namespace Provenance.Formats.Corpora;

/// <summary>The records of one file as JSON, in any of the known formats.</summary>
internal sealed class CorpusRecords
{
    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    private readonly string _path;
    private readonly string _format;
    private readonly DocumentFormats _formats;
    private Func<long> _bytesRead = static () => 0;

    /// <exception cref="InputNotFoundException">The format is unknown.</exception>
    internal CorpusRecords(string path, string format, DocumentFormats formats)
    {
        (_path, _format, _formats) = (path, format, formats);
        var known = NamesOf(formats);
        if (!known.Contains(format)) throw CorporaErrors.CannotRead(path, format, known);
    }

    /// <summary>Returns the formats of records: a text has no members from which to make a document.</summary>
    internal static IReadOnlyList<string> NamesOf(DocumentFormats formats) => [.. formats.Names.Where(static name => name != TextFormat.Instance.Name && name != DocxFormat.Instance.Name)];

    /// <summary>Bytes read from disk so far.</summary>
    internal long BytesRead => _bytesRead();

    internal IEnumerable<CorpusRecord> Read()
    {
        var formats = _formats.Reading(_format);
        using var reader = new InputReader([InputFiles.Named(_path, new FileInfo(_path).Length, formats)], new ReadingOptions { Formats = formats }, null, RecordLimits.DefaultMaxBytes);
        _bytesRead = () => reader.BytesRead;
        var block = new RecordBlock();
        var converted = new RecordList();
        IRecordConverter? converter = null;
        while (reader.TryFill(block))
        {
            if (block.Format is null)
            {
                foreach (var record in Lines(block))
                {
                    yield return record;
                }
            }
            else
            {
                if (block.List is null)
                {
                    converted.Clear();
                    (converter ??= block.Format.CreateConverter()!).Convert(block, converted);
                }

                var list = block.List ?? converted;
                foreach (var entry in list.Entries)
                {
                    yield return entry.Reject is { } reject ? new CorpusRecord(reject) : Parse(list.Json.Memory.Slice(entry.Start, entry.Length), entry.Place);
                }
            }

            if (block.Problem is { } problem) yield return new CorpusRecord(problem);

            block.Release();
        }
    }

    private IEnumerable<CorpusRecord> Lines(RecordBlock block)
    {
        var rest = new ReadOnlyMemory<byte>(block.Buffer, 0, block.Length);
        for (var number = block.FirstLine; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            line = line.Span.StartsWith(Bom) ? line[Bom.Length..] : line;
            if (!line.Span.Trim(" \t\r"u8).IsEmpty) yield return Parse(line, number);
        }
    }

    private CorpusRecord Parse(ReadOnlyMemory<byte> json, long place)
    {
        try
        {
            return new CorpusRecord(place, JsonDocument.Parse(json), default, null);
        }
        catch (JsonException)
        {
            return new CorpusRecord(new Reject(_path, place, "invalid-json", "not valid JSON"));
        }
    }
}
