using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;

namespace Provenance.Tests.Detection.Spans;

/// <summary>Documents of one made-up style, or of both with a known seam, and a detector that learnt to tell the styles.</summary>
public sealed class SplicedText : IDisposable
{
    internal const ulong Seed = 31;

    /// <summary>Enough documents for the smallest p-value of a part that tests ask for.</summary>
    private const int Documents = 300;

    private readonly TemporaryFolder _folder = new();

    public SplicedText()
    {
        for (var set = 0; set < 3; set++) _folder.Write($"train/set{set}.jsonl", StyledText.Lines(Seed + (ulong)set, Documents, $"set{set}"));
        Detector = new DetectorTrainer(new TrainingOptions { Folds = 2 }).Run(new TrainingRequest { Inputs = [_folder["train"]] }).Detector;
    }

    internal Detector Detector { get; }

    internal TemporaryFolder Folder => _folder;

    internal static SplitMix64 Random(ulong stream) => new(Seed + 1000 + stream);

    internal static string Human(ref SplitMix64 random, int words = 120) => StyledText.Document(ref random, machine: false, words);

    internal static string Machine(ref SplitMix64 random, int words = 120) => StyledText.Document(ref random, machine: true, words);

    public void Dispose() => _folder.Dispose();
}
