using System.IO.Compression;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Spans;
using Provenance.Documents.Buffers;
using Provenance.Text.Canonical;
using Provenance.Text.Tokens;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// Documents before and after each stage of a scan, so that a stage can be run alone. Many and not one, because tables that one document has called into
/// the cache would be there the next time.
/// </summary>
internal sealed class ScannedDocuments
{
    /// <summary>Documents of a set.</summary>
    internal const int Count = 128;

    private const ulong Seed = 1;

    internal ScannedDocuments(Detector detector, Script script, int words)
    {
        Texts = Generate(script, words);
        Json = JsonLines(Texts);
        Packed = Pack(Json);
        Lines = [.. SplitLines(Json)];
        var extractor = detector.Model.CreateExtractor();
        var scorer = new SegmentScorer(detector.Model);
        for (var document = 0; document < Count; document++)
        {
            var normalizer = new Normalizer();
            normalizer.Normalize(Texts[document]);
            Normalized.Add(normalizer);
            Tokens.Add(new TokenBuffer());
            Tokenizer.Split(Canonical(document), normalizer.PaddedOutput, Tokens[document]);
            Scores.Add(scorer.Score(View(document)).Score);
            Rows.Add(scorer.Row.ToArray());
            Cut(document, extractor);
        }
    }

    internal byte[][] Texts { get; }

    /// <summary>All of them as JSON lines.</summary>
    internal byte[] Json { get; }

    /// <summary>Those lines as gzip packs them by default.</summary>
    internal byte[] Packed { get; }

    internal byte[][] Lines { get; }

    internal List<Normalizer> Normalized { get; } = [];

    internal List<TokenBuffer> Tokens { get; } = [];

    /// <summary>The parts of documents that are scored at a time, by document, first and last token.</summary>
    internal List<(int Document, int From, int To)> Parts { get; } = [];

    /// <summary>Ranks of the tokens of each part.</summary>
    internal List<ushort[]> Ranks { get; } = [];

    /// <summary>Features of each; of a long one, those of its last part.</summary>
    internal List<float[]> Rows { get; } = [];

    internal List<double> Scores { get; } = [];

    internal ReadOnlySpan<byte> Canonical(int document) => Normalized[document].PaddedOutput[..^Normalizer.Padding];

    internal TokenView View(int document) => new(Canonical(document), Tokens[document]);

    internal TokenView Part(int part) => View(Parts[part].Document).Slice(Parts[part].From, Parts[part].To);

    /// <summary>Bytes of text of the mean document.</summary>
    internal static double MeanBytes(Script script, int words) => Generate(script, words).Average(text => text.Length);

    /// <summary>As <see cref="SegmentScorer"/> does.</summary>
    private void Cut(int document, FeatureExtractor extractor)
    {
        var tokens = Tokens[document].Count;
        var parts = DetectorModel.PartsOf(tokens);
        for (var part = 0; part < parts; part++)
        {
            Parts.Add((document, DetectorModel.StartOf(part, parts, tokens), DetectorModel.StartOf(part + 1, parts, tokens)));
            Ranks.Add(extractor.Ranks(Part(Parts.Count - 1)).ToArray());
        }
    }

    private static byte[][] Generate(Script script, int words)
    {
        var source = new SyntheticText(script, Seed);
        return [.. Enumerable.Range(0, Count).Select(_ => source.Document(words))];
    }

    private static byte[] JsonLines(byte[][] texts)
    {
        var json = new ByteBuffer();
        for (var i = 0; i < texts.Length; i++) BenchmarkLine.Write(json, i, texts[i]);

        return json.Written.ToArray();
    }

    private static IEnumerable<byte[]> SplitLines(byte[] json)
    {
        for (var start = 0; start < json.Length;)
        {
            var end = Array.IndexOf(json, (byte)'\n', start);
            yield return json[start..end];
            start = end + 1;
        }
    }

    private static byte[] Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal)) packer.Write(json);
        return packed.ToArray();
    }
}
