using Provenance.Reports.Collapse;

namespace Provenance.Tests.Collapse;

/// <summary>Made-up text on disk, as little of it as the lab takes, and a detector that saves each run from training its own.</summary>
public sealed class LabFixture : IDisposable
{
    internal const ulong TextSeed = 12;

    internal const int Documents = 400;

    private readonly TemporaryFolder _folder = new();
    private int _outputs;

    public LabFixture()
    {
        _folder.Write("text/made-up.jsonl", MadeUpText.Lines(MadeUpText.Documents(TextSeed, Documents)));
        Detector = TrainDetector(_folder, TextSeed);
    }

    internal string Text => _folder["text"];

    internal Detector Detector { get; }

    internal static CollapseOptions Options { get; } = new() { Seeds = 1, Generations = 2, Words = 8_000, Threads = 1, Orderings = false, Arms = Arms("human", "replace", "mix") };

    internal CollapseRequest Request => new() { Inputs = [Text], Detector = Detector, Describe = CollapsePages.Write };

    internal static IReadOnlyList<CollapseRegime> Arms(params string[] names) => [.. names.Select(name => CollapseRegime.All.Single(arm => arm.Name == name))];

    internal string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>The name of a folder that is not there yet.</summary>
    internal string NewOutput() => _folder[$"lab-{++_outputs}"];

    /// <summary>A detector that knows made-up text from the same words in no order.</summary>
    internal static Detector TrainDetector(TemporaryFolder folder, ulong seed)
    {
        var human = MadeUpText.Documents(seed + 1, 150);
        var machine = MadeUpText.Documents(seed + 2, 150).Select((text, i) => string.Join(' ', text.Split(' ').Order(StringComparer.Ordinal).Skip(i % 3)));
        var lines = MadeUpText.Lines(human, "human") + MadeUpText.Lines(machine, "machine").Replace("\"id\":\"d", "\"id\":\"m", StringComparison.Ordinal);
        return new DetectorTrainer(new TrainingOptions { Folds = 2 }).Run(new TrainingRequest { Inputs = [folder.Write("labelled.jsonl", lines)] }).Detector;
    }

    public void Dispose() => _folder.Dispose();
}
