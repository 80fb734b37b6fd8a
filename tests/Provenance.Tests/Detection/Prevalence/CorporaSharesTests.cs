using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Detection.Files;
using Provenance.Detection.Prevalence;
using Provenance.Detection.Scoring;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;
using Xunit;

namespace Provenance.Tests.Detection.Prevalence;

/// <summary>Shares of mixtures made of labelled text that the shipped detector was not trained on.</summary>
public partial class CorporaSharesTests(ITestOutputHelper output)
{
    private const int Every = 5, Documents = 2000, DrawsEach = 10;

    private static readonly double[] Shares = [0, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95];

    [GeneratedRegex(@"gpt2|gpt-?neo|gpt-j|opt-\d|bloom|falcon|gemma|llama|phi|qwen|mistral|yi-|mgpt|mpt|pythia|stablelm|t5|davinci$")]
    private static partial Regex OpenModels();

    [Fact]
    public void Intervals_hold_the_share_of_nine_mixtures_in_ten_and_the_mean_error_is_at_most_three_points()
    {
        Needs.Corpora();
        var (human, machine, continued) = Score();
        var (held, error) = Try(human, machine, "tuned to follow instructions, attacked or not");
        var (heldWithAll, _) = Try(human, [.. machine, .. continued], "all machine text, continuations by base models among it");
        Assert.InRange(held, 0.9, 1);
        Assert.InRange(error, 0, 0.03);
        // the detector takes most of what base models continue for human text: intervals are wide enough for that, their middles are off
        Assert.InRange(heldWithAll, 0.9, 1);
    }

    private (double Held, double Error) Try(List<ScannedRow> human, List<ScannedRow> machine, string name)
    {
        var estimator = new ShareEstimator(Repository.Detector.Model.Reference);
        int held = 0, draws = 0;
        var errors = 0.0;
        foreach (var share in Shares)
        {
            for (var draw = 0; draw < DrawsEach; draw++)
            {
                var random = new SplitMix64(SplitMix64.At(17, (ulong)draws, 0));
                var tally = new GroupTally();
                for (var i = 0; i < Documents; i++)
                {
                    var from = i < share * Documents ? machine : human;
                    tally.Add(from[random.NextInt(from.Count)], group: 0);
                }

                var found = estimator.Estimate(tally)!.Share;
                held += found.Low <= share && share <= found.High ? 1 : 0;
                errors += Math.Abs(found.Value - share);
                draws++;
                if (draw == 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {share:0.00} found as {found.Value:0.000} [{found.Low:0.000} {found.High:0.000}]"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {held} of {draws} intervals hold the share, mean absolute error {errors / draws:0.0000}"));
        return (held / (double)draws, errors / draws);
    }

    /// <summary>Scores of English documents that can be judged: by people, by models tuned to follow instructions, and by base models that continue an opening.</summary>
    private static (List<ScannedRow> Human, List<ScannedRow> Machine, List<ScannedRow> Continued) Score()
    {
        var dev = Path.GetFullPath(Path.Combine(Needs.TrainingCorpora, "..", "dev"));
        var detector = Repository.Detector;
        var scorer = detector.CreateScorer(0.01);
        var (human, machine, continued) = (new List<ScannedRow>(), new List<ScannedRow>(), new List<ScannedRow>());
        var line = 0;
        foreach (var file in Directory.EnumerateFiles(dev, "*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            var continues = Path.GetFileName(file) is "fast_detect_gpt.jsonl.gz" or "lastde.jsonl.gz";
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } text)
            {
                if (line++ % Every != 0) continue;
                using var document = JsonDocument.Parse(text);
                var label = document.RootElement.GetProperty("label").GetString();
                if (label == "mixed" || document.RootElement.GetProperty("language").GetString() != "en") continue;
                var score = scorer.Score(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetProperty("text").GetString()!));
                if (score.Words < DetectorModel.MinWords || score.Language != Languages.English) continue;
                var generator = document.RootElement.GetProperty("generator").GetString() ?? "";
                var to = label == "human" ? human : IsBase(document.RootElement, generator, continues) ? continued : machine;
                to.Add(new ScannedRow(line, 0, 0, 0, 0, score.Verdict, score.Language, score.Words, score.Probability, score.Resemblance, score.Score, score.PValue, Origin.Unknown));
            }
        }

        return (human, machine, continued);
    }

    /// <summary>Close to what the corpora's judge calls a base model: an open model that continues text, and was not asked to rewrite it.</summary>
    private static bool IsBase(JsonElement document, string generator, bool continues) =>
        document.GetProperty("attack").GetString() is "none" or null && (continues ? OpenModels().IsMatch(generator) : generator.Contains("t5", StringComparison.Ordinal) || generator.Contains("dolly", StringComparison.Ordinal) || generator.Contains("stablelm", StringComparison.Ordinal));
}
