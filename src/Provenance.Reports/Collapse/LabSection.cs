using Provenance.Collapse.Results;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: the settings that reproduce the figures.</summary>
internal static class LabSection
{
    internal static HtmlSection Create(CollapseReport report) => new("settings", "How it was made", "How made", html =>
    {
        html.Element("p", "The same options over the same text give the same figures, with any number of threads.").Line();
        WritePairs(html, "Text and detector",
        [
            new("documents", Numbers.Count(report.Corpus.Documents)),
            new("words", Numbers.Count(report.Corpus.Words)),
            new("language", report.Corpus.Language),
            new("words trained on, first seed", Numbers.Count(report.Corpus.TrainingWords)),
            new("different words of these", Numbers.Count(report.Corpus.Vocabulary)),
            new("digest of the text", report.Corpus.Digest),
            new("detector", report.Detector == "trained" ? "trained in each seed on what generation 0 wrote" : report.Detector),
        ]);
        WritePairs(html, "Options", [.. LabSettings.List(report.Options)]);
    });

    private static void WritePairs(HtmlWriter html, string caption, IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        new HtmlTable<KeyValuePair<string, string>>(caption,
            HtmlColumn<KeyValuePair<string, string>>.Name("name", pair => pair.Key),
            HtmlColumn<KeyValuePair<string, string>>.Code("value", pair => pair.Value)).Write(html, pairs);
}
