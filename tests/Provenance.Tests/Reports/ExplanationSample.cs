using Provenance.Detection.Explanations;

namespace Provenance.Tests.Reports;

/// <summary>Explanations with every kind of thing in them, made up.</summary>
internal static class ExplanationSample
{
    internal static IReadOnlyList<Explanation> Usual() => [Create("essay.txt", "First one.")];

    internal static IReadOnlyList<Explanation> Hostile() => [Mixed(SelectionSample.Nasty, SelectionSample.Nasty)];

    internal static IReadOnlyList<Explanation> Several() => [Mixed("mixed.txt", "And then it went on."), Create(SelectionSample.Nasty, SelectionSample.Nasty), Create("", ""), Empty(), Create(new string('x', 300), new string('y', 500))];

    internal static IEnumerable<IReadOnlyList<Explanation>> All() =>
    [
        [],
        Usual(),
        Several(),
        [Empty()],
    ];

    private static Explanation Empty() => new()
    {
        Assessment = new Assessment { Id = "empty", Verdict = Verdict.Uncertain, Words = 0, Language = "und", Reasons = ["empty"], Detector = "sha256:0" },
        FalsePositiveRate = 0.01,
    };

    /// <summary>A document whose parts differ.</summary>
    internal static Explanation Mixed(string id, string opening)
    {
        var whole = Create(id, opening);
        AssessmentSpan[] spans =
        [
            new() { Start = 0, End = 812, Verdict = Verdict.Human, Probability = 0.07, PValue = 0.61, Words = 150 },
            new() { Start = 813, End = 123_456, Verdict = Verdict.Machine, Probability = 0.998, PValue = 0.0004, Words = 20_345 },
        ];
        return whole with
        {
            Assessment = whole.Assessment with { Verdict = Verdict.Mixed, Reasons = ["parts-differ"] },
            Parts = [.. spans.Select(span => new ExplainedPart(span, span.Start, span.End, opening))],
        };
    }

    internal static Explanation Create(string id, string text) => new()
    {
        Assessment = new Assessment
        {
            Id = id,
            Verdict = Verdict.Machine,
            Score = 0.5,
            Probability = 0.98,
            PValue = 0.004,
            Resemblance = -3.9,
            Words = 1234,
            Language = "en",
            Detector = "sha256:0",
        },
        FalsePositiveRate = 0.01,
        BaseScore = -0.1,
        Sentences =
        [
            new(text, 1.2) { Strength = 2 }, new("Second one.", 0.4) { Strength = 1 }, new("Third one.", 0), new("Fourth one.", -0.3) { Strength = -1 }, new("Fifth one.", -0.9) { Strength = -2 },
        ],
        Phrases = [new("it is important", 0.2, 3), new(SelectionSample.Nasty, 0.1, 1), new("anyway", -0.3, 1)],
        Style =
        [
            new() { Name = "sentence.words.deviation", Text = "sentence lengths vary less than in 95% of human text of this length", Value = 2, Contribution = 0.25, HumanShareBelow = 0.05, MachineShareBelow = 0.6, Notable = true },
            new() { Name = "quiet", Text = "quiet feature", Value = 2, Contribution = -0.05, HumanShareBelow = 0.5 },
        ],
        Found = ["3 invisible characters", SelectionSample.Nasty],
    };
}
