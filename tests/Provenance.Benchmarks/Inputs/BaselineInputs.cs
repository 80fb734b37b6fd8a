using System.Buffers;
using Provenance.Training.Fitting;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Text.Canonical;

namespace Provenance.Benchmarks.Inputs;

/// <summary>Writes canonical text for other learners, a line a text: what the detector is trained on, and what it is judged on.</summary>
internal static class BaselineInputs
{
    private const int Megabyte = 1_000_000;

    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\t\n\r"u8);

    /// <summary>Writes the windows that training cuts from labelled documents: the weight that balances them, <c>human</c> or <c>machine</c>, and the text, between tabs.</summary>
    /// <returns>The number of windows.</returns>
    internal static int WriteWindows(string path, IReadOnlyList<string> inputs)
    {
        var options = TrainingOptions.Default;
        var reading = options.Reading with { Formats = FileFormats.Create() };
        var files = InputFiles.Expand(inputs, reading.Formats, new InputTally());
        var corpus = TrainingCorpus.Load(files, reading, _ => true, _ => { }, CancellationToken.None);
        var plan = TrainingPlan.Make(corpus.Documents, options.Seed, options.Folds);
        using var file = File.Create(path);
        var lines = new ByteBuffer();
        for (var w = 0; w < plan.Windows.Count; w++)
        {
            var (_, from, to) = plan.Windows[w];
            var document = plan.DocumentOf(w);
            lines.AddNumber(plan.Weights[w]);
            lines.Add(plan.Labels[w] > 0 ? "\tmachine\t"u8 : "\thuman\t"u8);
            AppendLine(lines, document.Text.AsSpan(document.Starts[from]..(document.Starts[to - 1] + document.Lengths[to - 1])));
            Flush(lines, file, Megabyte);
        }

        Flush(lines, file, 0);
        return plan.Windows.Count;
    }

    /// <summary>Writes the canonical text of all documents: the id as JSON, and the text, between tabs.</summary>
    internal static void WriteCanonical(string path, IReadOnlyList<string> inputs)
    {
        var reading = ReadingOptions.Default with { Formats = FileFormats.Create() };
        var files = InputFiles.Expand(inputs, reading.Formats, new InputTally());
        using var source = DocumentSource.Open(files, reading, [], _ => { });
        using var file = File.Create(path);
        var normalizer = new Normalizer();
        var lines = new ByteBuffer();
        while (source.TryRead(out var view))
        {
            lines.AddString(view.Id);
            lines.Add((byte)'\t');
            AppendLine(lines, normalizer.Normalize(view.Text));
            Flush(lines, file, Megabyte);
        }

        Flush(lines, file, 0);
    }

    private static void AppendLine(ByteBuffer lines, ReadOnlySpan<byte> text)
    {
        var start = lines.Length;
        lines.Add(text);
        lines.Slice(start, text.Length).ReplaceAny(Breaks, (byte)' ');
        lines.Add((byte)'\n');
    }

    private static void Flush(ByteBuffer lines, FileStream file, int from)
    {
        if (lines.Length < from) return;
        file.Write(lines.Written);
        lines.Clear();
    }
}
