using Provenance.Documents.Buffers;
using Provenance.Documents.Records;

namespace Provenance.Detection.Scanning;

/// <summary>Writes documents unchanged, with their assessments inside <c>metadata.provenance</c>, replacing that of an earlier run. One per thread.</summary>
internal sealed class Annotator
{
    private readonly int _metadata;

    /// <param name="paths">The parser's fields; the required ones are added.</param>
    internal Annotator(List<string> paths)
    {
        _metadata = paths.Count;
        paths.AddRange(["metadata", "metadata.provenance"]);
    }

    /// <summary>The buffer for the assessment of the next document, an object.</summary>
    internal ByteBuffer Assessment { get; } = new(1024);

    /// <summary>Adds the document as a line and empties <see cref="Assessment"/>.</summary>
    internal void Write(in DocumentView document, ByteBuffer to)
    {
        var metadata = document.Field(_metadata);
        var older = document.Field(_metadata + 1);
        if (!older.IsEmpty)
        {
            Replace(document.Raw, older, [], [], to);
        }
        else if (metadata is [(byte)'{', ..])
        {
            var any = metadata[1..^1].IndexOfAnyExcept(" \t\r\n"u8) >= 0;
            Replace(document.Raw, metadata[^1..], any ? ",\"provenance\":"u8 : "\"provenance\":"u8, "}"u8, to);
        }
        else if (metadata.SequenceEqual("null"u8))
        {
            Replace(document.Raw, metadata, "{\"provenance\":"u8, "}"u8, to);
        }
        else
        {
            WriteEnd(document, metadata.IsEmpty, to);
        }

        to.Add((byte)'\n');
        Assessment.Clear();
    }

    /// <summary>Writes the end of a document without metadata, or with metadata that is not an object and stays unchanged.</summary>
    private void WriteEnd(in DocumentView document, bool within, ByteBuffer to)
    {
        var start = to.Length;
        document.WriteLine(to);
        // a JSON object ends with its brace, whatever white space precedes it
        to.Cut(start + to.Written[start..].LastIndexOf((byte)'}'));
        to.Add(within ? ",\"metadata\":{\"provenance\":"u8 : ",\"provenance\":"u8);
        to.Add(Assessment.Written);
        to.Add(within ? "}}"u8 : "}"u8);
    }

    private void Replace(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> field, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, ByteBuffer to)
    {
        raw.Overlaps(field, out var at);
        to.Add(raw[..at]);
        to.Add(before);
        to.Add(Assessment.Written);
        to.Add(after);
        to.Add(raw[(at + field.Length)..]);
    }
}
