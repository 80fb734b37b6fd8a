using Provenance.Detection.Explanations;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>An HTML page that explains the scores of documents: one document with a section for each part of its explanation, or several with a section each.</summary>
public static class ExplanationPage
{
    /// <summary>Writes the page, which loads and runs nothing.</summary>
    /// <param name="explanations">One or a few explanations, each shown in full.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    public static void Write(IReadOnlyList<Explanation> explanations, Stream output)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        var foot = $"Made by provenance {Terms.Version} with detector {(explanations.Count > 0 ? explanations[0].Assessment.Detector : "unknown")}.";
        if (explanations.Count == 1)
        {
            var only = explanations[0];
            new ReportPage($"{Name(only)} · explanation", "Why a document scores as it does", Name(only))
                .Write(output, html => WriteLede(html, only), [.. ExplanationParts.Create(only).Select(part => new HtmlSection(part.Id, part.Title, part.Short, part.Write)), HowTo()], foot);
            return;
        }

        var sections = explanations.Select((explanation, i) => new HtmlSection($"document-{i + 1}", Name(explanation), Brief(Name(explanation)), html => WriteDocument(html, explanation)));
        new ReportPage("Explanations", "Why documents score as they do", Numbers.Format(explanations.Count, "document"))
            .Write(output, WriteCaution, [.. sections, HowTo()], foot);
    }

    private static void WriteDocument(HtmlWriter html, Explanation explanation)
    {
        WriteVerdict(html, explanation);
        foreach (var part in ExplanationParts.Create(explanation))
        {
            html.Element("h3", part.Title).Line();
            part.Write(html);
        }
    }

    private static void WriteLede(HtmlWriter html, Explanation explanation)
    {
        WriteVerdict(html, explanation);
        WriteCaution(html);
    }

    private static void WriteVerdict(HtmlWriter html, Explanation explanation)
    {
        var assessment = explanation.Assessment;
        html.Element("p", $"{VerdictWords(assessment.Verdict)} {explanation.Summary}", ("class", "lede")).Line();
        if (assessment is not { Probability: { } probability, PValue: { } pValue, Score: { } score }) return;

        FigureTile.WriteAll(html,
            new FigureTile("P(machine)", Numbers.Share(probability), "in a collection that is half machine text"),
            new FigureTile("p-value", Numbers.Figure(pValue), "share of human text of this length that scores as high"),
            new FigureTile("Score", Numbers.Signed(score, 2), "rises with machine-likeness"),
            new FigureTile("Words", Numbers.Count(assessment.Words), $"language {assessment.Language}"));
    }

    private static void WriteCaution(HtmlWriter html) =>
        html.Open("div", ("class", "warnings"), ("role", "note")).Element("p", Explanation.Caution).Close().Line();

    private static string VerdictWords(Verdict verdict) => verdict switch
    {
        Verdict.Machine => "Reads like machine text.",
        Verdict.Human => "Reads like human text.",
        Verdict.Mixed => "Its parts read differently.",
        Verdict.Unsupported => "No verdict: unsupported.",
        _ => "No verdict: uncertain.",
    };

    private static string Name(Explanation explanation) => explanation.Assessment.Id.Length > 0 ? explanation.Assessment.Id : "a document without a name";

    private static string Brief(string name) => name.Length <= 30 ? name : string.Concat("…", name.AsSpan(name.Length - 29));

    private static HtmlSection HowTo() => new("reading", "How to read this", "Reading", html => html
        .Element("p", "What sentences and style add to the score, and what it starts from, sum to the score. What the linear models add is exact. What the boosted trees add is put down to the features that a document's path through each tree splits at (Saabas): it says what this detector did with this document, and not what would happen if the document were another.").Line()
        .Element("p", "The text is shown as the detector reads it: white space folded, quotes and dashes plain, markdown and invisible characters gone. Words and phrases are a closer look at what sentences add, and no further part of the score. Human text that style is compared to is English, of like length, and of the detector's training data, from sets that were left out when it was measured.").Line());
}
