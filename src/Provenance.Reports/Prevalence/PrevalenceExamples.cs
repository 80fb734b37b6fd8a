using Provenance.Detection.Explanations;
using Provenance.Detection.Prevalence;
using Provenance.Reports.Explanations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: the most machine-like and the most human-like documents, with the weights of their sentences.</summary>
internal static class PrevalenceExamples
{
    /// <summary>Maximum number of characters of a text that are not folded.</summary>
    private const int Shown = 700;

    /// <summary>Maximum number of documents of each kind that are not folded.</summary>
    private const int Open = 3;

    /// <summary>Maximum number of phrases named.</summary>
    private const int Phrases = 6;

    internal static HtmlSection? Create(PrevalenceReport report) => report.MachineLike.Count + report.HumanLike.Count == 0 ? null
        : new HtmlSection("examples", "Why it says so: the most machine-like and the most human-like documents", "Examples", html =>
    {
        html.Element("p", "Sentences are shaded by what their words add to the score: rust with a line below towards machine text, teal with dots towards human text. The text is as the detector reads it: white space folded, markdown and invisible characters gone. " +
            "It says what the detector went by, not who wrote it, and people write sentences that weigh towards machine text, too. A phrase such as “. this” is a sentence that begins with “this”. These texts are part of this page: mind that before you pass it on.").Line();
        html.Element("p", Says(report)).Line();
        MarkedText.WriteKey(html);
        Write(html, "The most machine-like", report.MachineLike, 1);
        // with few documents, none is shown as an example of both
        Write(html, "The most human-like", [.. report.HumanLike.Where(human => !report.MachineLike.Any(machine => Same(machine.Example, human.Example)))], -1);
    });

    private static bool Same(PrevalenceExample one, PrevalenceExample other) => one.File == other.File && one.Line == other.Line && one.Id == other.Id;

    private static string Says(PrevalenceReport report) => report.MachineLike.Count == 0 ? ""
        : $"Here: scores reach from {Numbers.Signed(report.HumanLike.Select(human => human.Example.Score).DefaultIfEmpty(report.MachineLike[^1].Example.Score).First(), 1)} to {Numbers.Signed(report.MachineLike[0].Example.Score, 1)} among documents that can be judged.";

    private static void Write(HtmlWriter html, string title, IReadOnlyList<ExplainedExample> examples, int side)
    {
        if (examples.Count == 0) return;

        html.Element("h3", title).Line();
        foreach (var example in examples.Take(Open)) Write(html, example, side);

        if (examples.Count > Open)
        {
            html.Open("details").Element("summary", Numbers.Format(examples.Count - Open, "more document")).Line();
            foreach (var example in examples.Skip(Open)) Write(html, example, side);

            html.Close().Line();
        }
    }

    private static void Write(HtmlWriter html, ExplainedExample shown, int side)
    {
        var (example, explanation) = (shown.Example, shown.Explanation);
        html.Open("div", ("class", "example")).Line().Element("h4", BidiText.Name(example.Id)).Line();
        html.Open("p", ("class", "quiet")).Text($"score {Numbers.Signed(example.Score, 2)} · ").Element("code", $"{example.File}:{example.Line}").Text($"{Facts(shown)}").Close().Line();
        var phrases = explanation.Phrases.Where(phrase => Math.Sign(phrase.Contribution) == side).Take(Phrases).ToList();
        if (phrases.Count > 0)
        {
            html.Open("p").Text($"Weighs most towards {(side > 0 ? "machine" : "human")} text: ");
            for (var i = 0; i < phrases.Count; i++)
            {
                html.Text(i == 0 ? "“" : ", “").Open("b").Element("span", phrases[i].Text).Close().Text($"” {Numbers.Signed(phrases[i].Contribution, 2)}");
            }

            html.Text(".").Close().Line();
        }

        WriteText(html, explanation.Sentences);
        html.Close().Line();
    }

    private static string Facts(ExplainedExample shown)
    {
        var (example, assessment) = (shown.Example, shown.Explanation.Assessment);
        if (example.Shortened)
        {
            return $" · a long document; below is its beginning, which by itself scores {Numbers.Signed(assessment.Score ?? double.NaN, 2)}";
        }

        return assessment is { Probability: { } probability, PValue: { } pValue }
            ? $" · {Numbers.Format(assessment.Words, "word")} · probability {Numbers.Share(probability)} · p-value {Numbers.Figure(pValue)} · verdict {PrevalenceWords.Name(assessment.Verdict)}" : "";
    }

    private static void WriteText(HtmlWriter html, IReadOnlyList<ExplainedSentence> sentences)
    {
        var (first, length) = (0, 0);
        while (first < sentences.Count && (first == 0 || length + sentences[first].Text.Length <= Shown))
        {
            length += sentences[first++].Text.Length;
        }

        // folding saves nothing if the rest is short
        if (sentences.Skip(first).Sum(sentence => sentence.Text.Length) < Shown / 4) first = sentences.Count;

        MarkedText.WriteSentences(html, [.. sentences.Take(first)]);
        if (first < sentences.Count)
        {
            html.Open("details").Element("summary", $"{Numbers.Format(sentences.Count - first, "more sentence")}").Line();
            MarkedText.WriteSentences(html, [.. sentences.Skip(first)]);
            html.Close().Line();
        }
    }
}
