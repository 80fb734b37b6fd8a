using System.Text;
using Provenance.Detection.Evaluation;
using Provenance.Documents.Statistics;
using Provenance.Reports.Evaluations;
using Provenance.Tests.Detection.Evaluation;
using Provenance.Training.Holdouts;

namespace Provenance.Tests.Reports;

/// <summary>Reports of made-up scores: many sets with all labels, few documents, and names that no format likes.</summary>
internal static class EvaluationSample
{
    internal const string Nasty = "<script>alert('x')</script>\"><img src=x onerror=alert(1)> & \u0001\u202eabc\u202c ]]> -->";

    private const ulong Seed = 11;

    private static readonly Lazy<EvaluationReport> UsualReport = new(() => Evaluate(Lines(6, name => name), new EvaluationOptions { Draws = 60 }, compare: true));
    private static readonly Lazy<EvaluationReport> HostileReport = new(() => Evaluate(Lines(3, name => $"{name} {Nasty}"), new EvaluationOptions { Draws = 20, MinHumanForPromise = 20 }, compare: true));

    private static readonly string[] Attacks = ["none", "none", "none", "paraphrase", "translation", "typos", "humanised", "rewrite"];

    /// <summary>Six sets with human and machine text, of which the first breaks its promise, twenty generators, attacks, mixed text, and another detector.</summary>
    internal static EvaluationReport Usual() => UsualReport.Value;

    internal static EvaluationReport Hostile() => HostileReport.Value with { Detector = Nasty, Other = Nasty, Rejects = 1, RejectReasons = new Dictionary<string, long> { [Nasty] = 1 } };

    /// <summary>Three human documents and two of a machine.</summary>
    internal static EvaluationReport Few() => Evaluate(
        MadeUpScores.Line("human", 1) + MadeUpScores.Line("human", 2) + MadeUpScores.Line("human", -1) + MadeUpScores.Line("machine", 3, 0.9) + MadeUpScores.Line("machine", 4, 0.95), EvaluationOptions.Default);

    /// <summary>Human text alone.</summary>
    internal static EvaluationReport OneSided() => Evaluate(string.Concat(Enumerable.Range(0, 120).Select(i => MadeUpScores.Line("human", i % 7, p: 0.5))), EvaluationOptions.Default);

    /// <summary>Nothing but mixed text.</summary>
    internal static EvaluationReport MixedOnly() => Evaluate(MadeUpScores.Line("mixed", 1), EvaluationOptions.Default);

    internal static IEnumerable<EvaluationReport> All() => [Usual(), Hostile(), Few(), OneSided(), MixedOnly()];

    internal static LeaveOneOutReport LeftOut() => new()
    {
        Inputs = ["data/"],
        Training = TrainingOptions.Default,
        Options = EvaluationOptions.Default,
        Field = "set",
        Results = Usual().Groups["set"],
        Mean = new MacroAverage("left out", 6, 0.871, 0.634, 0.412, 0, null),
        TooSmall = 2,
        Documents = 2_400,
        Rejects = 3,
        RejectReasons = new Dictionary<string, long> { ["label-missing"] = 3 },
        Elapsed = TimeSpan.Zero,
    };

    internal static EvaluationBasis Basis() => new(["held-out/"], new EvaluationOptions { Draws = 60 },
        new DetectorFacts(["en", "ro"], ["set-0", "elsewhere"], [], 0.8146, 0.2811), null);

    internal static EvaluationBasis HostileBasis() => new([Nasty], new EvaluationOptions { Draws = 20, Reading = new ReadingOptions { TextField = "a" } },
        new DetectorFacts([], [Nasty], ["set:" + Nasty], null, null), null);

    internal static EvaluationReport Evaluate(string lines, EvaluationOptions options, bool compare = false)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data.jsonl", lines);
        ScoredModel[] models = compare ? [MadeUpScores.Model(), MadeUpScores.Reversed] : [MadeUpScores.Model()];
        return new Evaluator(models, options).Run(new EvaluationRequest { Inputs = [folder["data.jsonl"]] });
    }

    private static string Lines(int sets, Func<string, string> named)
    {
        var random = new SplitMix64(Seed);
        var lines = new StringBuilder();
        for (var set = 0; set < sets; set++)
        {
            for (var i = 0; i < 400; i++)
            {
                var label = i % 8 == 7 ? "mixed" : i % 2 == 0 ? "human" : "machine";
                var attack = label == "machine" ? Attacks[random.NextInt(Attacks.Length)] : null;
                var score = Bell(ref random) + (label == "human" ? -2.5 : label == "mixed" ? 0 : 4 - (0.8 * set) - (attack == "none" ? 0 : 1.5));
                var p = set == 0 && label == "human" && i % 5 == 0 ? 0.004 : Math.Min(1, Math.Exp(-2.2 - (0.9 * score)));
                lines.Append(MadeUpScores.Line(
                    label, score, 1 / (1 + Math.Exp(-0.8 * score)), p, 40 + random.NextInt(900), named($"set-{set}"),
                    label == "machine" ? named($"writer-{random.NextInt(20)}") : null, attack is null or "none" ? attack : named(attack), named(i % 3 == 0 ? "news" : "forum"), i % 50 == 0 ? "ro" : "en"));
            }
        }

        return lines.ToString();
    }

    /// <summary>About normal, of variance 2.</summary>
    private static double Bell(ref SplitMix64 random)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += random.NextDouble();
        return sum * Math.Sqrt(2);
    }
}
