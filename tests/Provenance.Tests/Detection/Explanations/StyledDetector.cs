using System.Text.Json;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;

namespace Provenance.Tests.Detection.Explanations;

/// <summary>A detector trained once on two made-up styles, and documents whose sentences are of one style or the other.</summary>
public sealed class StyledDetector
{
    public const ulong Seed = 40;

    public StyledDetector()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        for (var s = 0; s < 4; s++) files.Add(folder.Write($"set{s}.jsonl", StyledText.Lines(Seed + (ulong)s, 120, $"set{s}")));
        Detector = new DetectorTrainer(new TrainingOptions { Folds = 2 }).Run(new TrainingRequest { Inputs = files }).Detector;
    }

    internal Detector Detector { get; }

    /// <summary>Sentences of both styles in any order, of documents that the detector has not seen.</summary>
    internal static List<(string Text, bool Machine)> Mixture(ulong seed, int sentences)
    {
        var random = new SplitMix64(seed);
        var pool = new[] { new Queue<string>(), new Queue<string>() };
        foreach (var line in StyledText.Lines(seed, 40, "mixture").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            var machine = document.RootElement.GetProperty("label").GetString() == "machine";
            foreach (var sentence in document.RootElement.GetProperty("text").GetString()!.Split(". ").SkipLast(1))
            {
                // a full stop after a single letter is that of an initial
                if (sentence.Count(c => c == ' ') >= 6 && !sentence.EndsWith(" a", StringComparison.Ordinal)) pool[machine ? 1 : 0].Enqueue(char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".");
            }
        }

        var mixture = new List<(string, bool)>();
        while (mixture.Count < sentences)
        {
            var machine = random.NextInt(2) == 1;
            mixture.Add((pool[machine ? 1 : 0].Dequeue(), machine));
        }

        return mixture;
    }
}
