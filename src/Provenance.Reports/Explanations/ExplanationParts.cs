using Provenance.Detection.Explanations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>The parts of one explanation, in order; empty ones are left out.</summary>
internal static class ExplanationParts
{
    internal static IReadOnlyList<HtmlSection> Create(Explanation explanation)
    {
        var parts = new List<HtmlSection>();
        if (explanation.Sentences.Count > 0)
        {
            parts.Add(new HtmlSection("text", "Sentence by sentence", "Text", html => MarkedText.Write(html, explanation.Sentences)));
        }

        if (explanation.Parts.Count > 0)
        {
            parts.Add(new HtmlSection("parts", "Parts that differ", "Parts", html => DifferingPart.Write(html, explanation.Parts)));
        }

        if (explanation.Phrases.Count > 0)
        {
            parts.Add(new HtmlSection("phrases", "Words and phrases that weigh most", "Phrases", html => PhrasePart.Write(html, explanation.Phrases)));
        }

        if (explanation.BaseScore is { } start)
        {
            if (explanation.Style.Any(feature => feature.Notable))
            {
                parts.Add(new HtmlSection("style", "Style", null, html => StylePart.Write(html, explanation.Style)));
            }

            parts.Add(new HtmlSection("score", "How the score comes about", "Score", html => ScorePart.Write(html, explanation, start)));
        }

        if (explanation.Found.Count > 0)
        {
            parts.Add(new HtmlSection("found", "Found in the raw text", "Found", html => WriteFound(html, explanation.Found)));
        }

        return parts;
    }

    private static void WriteFound(HtmlWriter html, IReadOnlyList<string> found)
    {
        html.Element("p", "Removed before the text was judged, and no part of the score:").Open("ul");
        foreach (var line in found) html.Element("li", line);

        html.Close().Line();
    }
}
