using Provenance.Detection.Explanations;
using Provenance.Detection.Prevalence;
using Provenance.Reports.Evaluations;
using Provenance.Reports.Prevalence;

namespace Provenance.Tests.Reports;

/// <summary>Scans that never were: a usual one, and those that pages trip over.</summary>
internal static class SurveySample
{
    internal const string Nasty = EvaluationSample.Nasty;

    private static readonly ScanOptions Options = new() { By = ["source", "language"] };

    /// <summary>Two groups by source, of which one is small, all origins, drift that counts, examples, rejects.</summary>
    internal static PrevalenceReport Usual() => Report(
        new CollectionPrevalence
        {
            All = Group("", 4000, 0.412, 3500),
            Groups = new Dictionary<string, IReadOnlyList<PrevalenceGroup>>
            {
                ["source"] = [Group("crawl", 3000, 0.61, 2800), Group("books", 990, 0.02, 690), Group("", 10, 0.5, 10)],
                ["language"] = [Group("en", 3600, 0.412, 3500), Group("de", 400, null)],
            },
            Origins = new Dictionary<Origin, PrevalenceGroup> { [Origin.Human] = Group("human", 900, 0.05, 800), [Origin.Machine] = Group("machine", 700, 0.9, 650) },
            Lengths = [Short(150), Group("50 to 99 words", 1850, 0.3, 1700), Group("250 to 999 words", 2000, 0.5, 1800)],
            Wordless = 20,
            Drift = Drift(DriftLevel.Moderate, broken: false),
            Anomalies = [new AnomalyFigure("line-break", 3000, 42_000), new AnomalyFigure("invisible", 7, 31)],
            HumanSources = 16,
            MachineSources = 18,
        }, rejects: 12) with
    { MachineLike = [Example("doc-1", 9.5, 20), Example("doc-2", 9.1, 2)], HumanLike = [Example("doc-3", -7.5, 3)] };

    /// <summary>Every name and text would like to be markup.</summary>
    internal static PrevalenceReport Hostile()
    {
        var usual = Usual();
        return usual with
        {
            Summary = usual.Summary with { RejectReasons = new Dictionary<string, long> { [Nasty] = 12 }, Languages = new Dictionary<string, long> { [Nasty] = 4000 }, Evidence = [new(Nasty, 7, 1, 2, 3)] },
            Survey = usual.Survey with
            {
                Groups = new Dictionary<string, IReadOnlyList<PrevalenceGroup>> { [Nasty] = [Group(Nasty, 3000, 0.61, 2800), Group(Nasty + "2", 1000, 0.02, 700)] },
                Anomalies = [new AnomalyFigure(Nasty, 1, 1)],
                Drift = usual.Survey.Drift! with { Features = [Figure(Nasty, 0.4, DriftLevel.Large)] },
            },
            Basis = new PrevalenceBasis([Nasty], [(Nasty, 1)], Options with { By = [Nasty], Reading = new ReadingOptions { LabelField = Nasty } }, Nasty, 1, Nasty, new DetectorFacts([Nasty], [Nasty], [Nasty], null, null)),
            MachineLike = [Example(Nasty, 9.5, 40)],
            HumanLike = [],
        };
    }

    /// <summary>No document.</summary>
    internal static PrevalenceReport Empty() => Report(Survey(Group("", 0, null), lengths: []), rejects: 0);

    /// <summary>Ten documents that are too short, five in another language, one without words.</summary>
    internal static PrevalenceReport NothingJudged() => Report(
        Survey(Group("", 16, null, verdicts: new() { [Verdict.Uncertain] = 11, [Verdict.Unsupported] = 5 }), [Group("under 50 words", 12, null, verdicts: new() { [Verdict.Uncertain] = 11, [Verdict.Unsupported] = 1 })]) with { Wordless = 1 }, rejects: 0);

    /// <summary>One document, which is named machine text.</summary>
    internal static PrevalenceReport One() => Report(Survey(Group("", 1, 0.7, 1, new() { [Verdict.Machine] = 1 }), [Group("250 to 999 words", 1, 0.7, 1)]), rejects: 0)
        with
    { MachineLike = [Example("only", 4, 1)], HumanLike = [Example("only", 4, 1)] };

    /// <summary>A thousand groups and what is left over.</summary>
    internal static PrevalenceReport Many() => Report(
        Survey(Group("", 1_001_000, 0.3, 1_001_000), [Group("250 to 999 words", 1_001_000, 0.3, 1_001_000)]) with
        {
            Groups = new Dictionary<string, IReadOnlyList<PrevalenceGroup>> { ["host"] = [.. Enumerable.Range(0, 1000).Select(i => Group($"host-{i}.example", 1000, i / 1000.0, 1000)), Group("(others)", 1000, 0.3, 1000)] },
        }, rejects: 0);

    /// <summary>By a detector that keeps nothing to correct by.</summary>
    internal static PrevalenceReport WithoutShares() => Report(Survey(Group("", 400, null, verdicts: new() { [Verdict.Machine] = 30, [Verdict.Human] = 370 }), [Group("50 to 99 words", 400, null)]), rejects: 0);

    /// <summary>A collection that the detector knows nothing of.</summary>
    internal static PrevalenceReport Strange()
    {
        var usual = Usual();
        return usual with { Survey = usual.Survey with { Drift = Drift(DriftLevel.Large, broken: true) } };
    }

    internal static IEnumerable<PrevalenceReport> All() => [Usual(), Hostile(), Empty(), NothingJudged(), One(), Many(), WithoutShares(), Strange()];

    internal static PrevalenceGroup Group(string name, long documents, double? share, long judged = 0, Dictionary<Verdict, long>? verdicts = null) => new()
    {
        Name = name,
        Documents = documents,
        Words = documents * 123,
        Verdicts = verdicts ?? new Dictionary<Verdict, long> { [Verdict.Human] = documents / 2, [Verdict.Machine] = documents / 5, [Verdict.Uncertain] = documents - (documents / 2) - (documents / 5) - (documents / 10), [Verdict.Unsupported] = documents / 10, [Verdict.Mixed] = 0 },
        Machine = share is { } value ? new ShareEstimate(judged, new Estimate(value, Math.Max(0, value - 0.08), Math.Min(1, value + 0.11)), value, null) : null,
        Scores = documents == 0 ? [] : [new ScoreBin(-1, -0.5, documents / 2), new ScoreBin(-0.5, 0, 0), new ScoreBin(0, 0.5, documents - (documents / 2))],
    };

    private static PrevalenceGroup Short(long documents) => Group("under 50 words", documents, null, verdicts: new() { [Verdict.Uncertain] = documents - 50, [Verdict.Unsupported] = 50 });

    private static CollectionPrevalence Survey(PrevalenceGroup all, IReadOnlyList<PrevalenceGroup> lengths) => new()
    {
        All = all,
        Groups = new Dictionary<string, IReadOnlyList<PrevalenceGroup>> { ["language"] = all.Documents == 0 ? [] : [all with { Name = "en" }] },
        Origins = new Dictionary<Origin, PrevalenceGroup>(),
        Lengths = lengths,
        Anomalies = [],
        HumanSources = 16,
        MachineSources = 18,
    };

    private static PrevalenceReport Report(CollectionPrevalence survey, long rejects) => new(
        new ScanSummary
        {
            Documents = survey.All.Documents,
            Files = 2,
            Verdicts = survey.All.Verdicts,
            Languages = survey.All.Documents == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["en"] = survey.All.Documents },
            Words = survey.All.Words,
            TextBytes = survey.All.Words * 6,
            BytesRead = 0,
            EmptyLines = 3,
            Rejects = rejects,
            RejectReasons = rejects == 0 ? new Dictionary<string, long>() : new Dictionary<string, long> { ["invalid-json"] = rejects },
            DuplicateIds = 0,
            Evidence = survey.All.Documents == 0 ? [] : [new("assistant-phrase", 12, 0, 12, 0), new("date", 1_900, 600, 0, 0)],
            Shown = [],
            ShownAreTop = false,
            Prevalence = survey,
            Elapsed = TimeSpan.FromSeconds(1),
        },
        survey,
        new PrevalenceBasis(["data/"], [("data/a.jsonl", 12_345), ("-", 0)], Options, "sha256:0123456789abcdef", 4_560_190, "made-up-1", new DetectorFacts(["en", "ro"], ["set-0"], [], 0.8146, 0.2811)));

    private static DriftReport Drift(DriftLevel level, bool broken) => new()
    {
        Level = level,
        Features = [Figure("mark.comma", 0.4, DriftLevel.Large), Figure("sentence.short", 0.15, DriftLevel.Moderate), .. Enumerable.Range(0, 12).Select(i => Figure($"made-up.{i}", 0.05 - (i / 1000.0), DriftLevel.None))],
        Human = new HumanDrift(Figure("score", 0.2, DriftLevel.Moderate), broken ? new Estimate(0.3, 0.25, 0.35) : new Estimate(0.04, 0.03, 0.06), broken ? new Estimate(0.12, 0.1, 0.15) : new Estimate(0.008, 0.004, 0.016), broken),
    };

    private static DriftFigure Figure(string name, double index, DriftLevel level) => new(name, 3500, index, 0.3, 1e-9, level);

    private static ExplainedExample Example(string id, double score, int sentences) => new(
        new PrevalenceExample(id, id == Nasty ? Nasty : "data/a.jsonl", 17, score, "unused", false),
        new Explanation
        {
            Assessment = new Assessment { Id = "x", Verdict = score > 0 ? Verdict.Machine : Verdict.Human, Probability = 0.9, PValue = 0.004, Score = score, Words = 80, Language = "en", Detector = "sha256:0123456789abcdef" },
            FalsePositiveRate = 0.01,
            BaseScore = 0,
            Sentences = [.. Enumerable.Range(0, sentences).Select(i => new ExplainedSentence($"Sentence {i} of {id}, with a few more words so that it is long.", score / sentences) { Strength = (i % 5) - 2 })],
            Phrases = [new ExplainedPhrase(id == Nasty ? Nasty : "a testament", 0.4, 2), new ExplainedPhrase("i guess", -0.3, 1)],
        });
}
