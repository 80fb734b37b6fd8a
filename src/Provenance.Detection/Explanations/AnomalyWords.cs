using System.Globalization;
using Provenance.Text.Canonical;

namespace Provenance.Detection.Explanations;

/// <summary>Plain words for what the normaliser removed; removals that can hide text from a detector come first.</summary>
internal static class AnomalyWords
{
    private static readonly (Anomaly Kind, string One, string Many)[] Table =
    [
        (Anomaly.Invisible, "invisible character", "invisible characters"),
        (Anomaly.HiddenTag, "character that can carry hidden text", "characters that can carry hidden text"),
        (Anomaly.Bidirectional, "control of the direction of writing", "controls of the direction of writing"),
        (Anomaly.Homoglyph, "disguised letter, of another script or style", "disguised letters, of another script or style"),
        (Anomaly.Control, "control or damaged character", "control or damaged characters"),
        (Anomaly.Opener, "opening such as assistants write", "openings such as assistants write"),
        (Anomaly.Closer, "closing such as assistants write", "closings such as assistants write"),
        (Anomaly.Markdown, "mark of Markdown", "marks of Markdown"),
        (Anomaly.Escape, "escape of JSON", "escapes of JSON"),
        (Anomaly.Latex, "command of LaTeX", "commands of LaTeX"),
        (Anomaly.LineNumber, "line number", "line numbers"),
        (Anomaly.LineHyphen, "word broken by a hyphen", "words broken by hyphens"),
        (Anomaly.SpacedLetters, "passage with spaced letters", "passages with spaced letters"),
        (Anomaly.Ligature, "ligature", "ligatures"),
        (Anomaly.Html, "HTML tag or reference", "HTML tags or references"),
        (Anomaly.CurlyQuote, "curly quotation mark or apostrophe", "curly quotation marks or apostrophes"),
        (Anomaly.Dash, "dash", "dashes"),
        (Anomaly.TexQuote, "quotation mark as TeX has them", "quotation marks as TeX has them"),
        (Anomaly.SpacedPunctuation, "space before punctuation", "spaces before punctuation"),
        (Anomaly.SplitContraction, "split contraction", "split contractions"),
        (Anomaly.GluedSentence, "missing space after a sentence", "missing spaces after sentences"),
        (Anomaly.SpaceRun, "odd white space", "odd white spaces"),
        (Anomaly.LineBreak, "line break", "line breaks"),
    ];

    /// <summary>Returns the plural of one kind, by its name in <see cref="AnomalyCounts.Names"/>; an unknown name is returned as it is.</summary>
    internal static string Many(string name)
    {
        var kind = (Anomaly)AnomalyCounts.Names.IndexOf(name);
        foreach (var row in Table)
        {
            if (row.Kind == kind) return row.Many;
        }

        return name;
    }

    internal static List<string> List(in AnomalyCounts anomalies)
    {
        var found = new List<string>();
        foreach (var (kind, one, many) in Table)
        {
            var count = anomalies[kind];
            if (count > 0) found.Add(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}"));
        }

        return found;
    }
}
