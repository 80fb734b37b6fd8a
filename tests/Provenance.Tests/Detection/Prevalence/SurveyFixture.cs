using System.Globalization;
using System.Text.Json;
using Provenance.Detection.Prevalence;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;

namespace Provenance.Tests.Detection.Prevalence;

/// <summary>A detector that knows two made-up styles apart, and collections of both.</summary>
public sealed class SurveyFixture : IDisposable
{
    private const int Sets = 3, TextsOfEach = 250;

    private readonly TemporaryFolder _folder = new();

    public SurveyFixture()
    {
        var files = new List<string>();
        for (var set = 0; set < Sets; set++)
        {
            var lines = Lines(Human((ulong)(100 + set), TextsOfEach), "human", $"h{set}") + Lines(Machine((ulong)(200 + set), TextsOfEach), "machine", $"m{set}");
            files.Add(_folder.Write($"train/set{set}.jsonl", lines));
        }

        Detector = new DetectorTrainer(new TrainingOptions { Folds = 3 }).Run(new TrainingRequest { Inputs = files }).Detector;
    }

    internal Detector Detector { get; }

    internal string Write(string name, string lines) => _folder.Write(name, lines);

    internal static string[] Human(ulong seed, int count) => Texts(seed, count, machine: false);

    internal static string[] Machine(ulong seed, int count) => Texts(seed, count, machine: true);

    private static string[] Texts(ulong seed, int count, bool machine)
    {
        var random = new SplitMix64(seed);
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = StyledText.Document(ref random, machine, 70 + random.NextInt(80));
        return texts;
    }

    /// <summary>A JSON line for each text; its source is <c>s0</c> to <c>s2</c> in turn.</summary>
    internal static string Lines(IReadOnlyList<string> texts, string? label, string prefix) => string.Concat(texts.Select((text, i) =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = prefix + i.ToString(CultureInfo.InvariantCulture),
            ["text"] = text,
            ["label"] = label,
            ["source"] = "s" + (i % 3).ToString(CultureInfo.InvariantCulture),
        }) + "\n"));

    internal CollectionPrevalence Survey(string file, ScanOptions? options = null) =>
        new Scanner(Detector, options ?? new ScanOptions()).Run(new ScanRequest { Inputs = [file] }).Prevalence!;

    public void Dispose() => _folder.Dispose();
}
