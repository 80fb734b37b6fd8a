using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: the distribution of a score over the input and over the training set.</summary>
internal static class ScoreSection
{
    internal static HtmlSection? Resemblance(SelectionReport report) => report.Resemblance is null ? null
        : Create("resemblance", "Human-resemblance, before and after", "Resemblance", SelectionWords.ResemblanceRule, report.Resemblance, open: true);

    internal static HtmlSection? Quality(SelectionReport report) => report.Quality is null ? null
        : Create("quality", "Quality, before and after", "Quality", "The score over all quality signals, 0 to 1: more is better.", report.Quality, open: false);

    private static HtmlSection Create(string id, string title, string brief, string rule, SelectionHistogram histogram, bool open) => new(id, title, brief, html =>
    {
        html.Open("figure").Element("figcaption", $"{rule} Above, what was read; below, the set with repeats. Both halves are to one scale, in shares of their own.").Line();
        new MirroredHistogram(histogram.Low, histogram.High,
            new HistogramSide("Read", "documents", histogram.HumanIn, histogram.OtherIn, histogram.MedianIn),
            new HistogramSide("In the set", "lines", histogram.HumanOut, histogram.OtherOut, histogram.MedianOut), open).Write(html);
        html.Close().Line();
    });
}
