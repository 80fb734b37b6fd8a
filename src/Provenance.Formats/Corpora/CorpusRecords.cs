using System.Text.Json;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Formats.Corpora;

/// <summary>The records of one file as JSON, in any of the known formats or in <c>json</c>: one array of objects, which is common in data sets.</summary>
internal sealed class CorpusRecords
{
    /// <summary>The format that is read only here.</summary>
    internal const string JsonArray = "json";

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
    internal static IReadOnlyList<string> NamesOf(DocumentFormats formats) => [JsonArray, .. formats.Names.Where(static name => name != TextFormat.Instance.Name)];

    /// <summary>Bytes read from disk so far.</summary>
    internal long BytesRead => _bytesRead();

    internal IEnumerable<CorpusRecord> Read() => _format == JsonArray ? ReadArray() : ReadBlocks();

    private IEnumerable<CorpusRecord> ReadArray()
    {
        using var file = CorporaErrors.OnRead(_path, () => File.OpenRead(_path));
        _bytesRead = () => file.CanSeek ? file.Position : 0;
        using var items = JsonSerializer.DeserializeAsyncEnumerable(file, CorporaJson.Default.JsonElement).ToBlockingEnumerable().GetEnumerator();
        for (var place = 1L; ; place++)
        {
            if (Next(items, place, out var fault))
            {
                yield return new CorpusRecord(place, null, items.Current, null);
                continue;
            }

            if (fault is not null) yield return new CorpusRecord(fault);

            var length = file.Length;
            _bytesRead = () => length;
            yield break;
        }
    }

    private bool Next(IEnumerator<JsonElement> items, long place, out Reject? fault)
    {
        fault = null;
        try
        {
            return items.MoveNext();
        }
        catch (JsonException e)
        {
            fault = new Reject(_path, (e.LineNumber ?? 0) + 1, "invalid-json", $"item {place} of the array is not valid JSON; what comes before it was used");
            return false;
        }
        catch (IOException e)
        {
            throw DocumentErrors.Reading(_path, e);
        }
    }

    private IEnumerable<CorpusRecord> ReadBlocks()
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
