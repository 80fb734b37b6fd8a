using Provenance.Detection.Evaluation;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: calibration of the probabilities.</summary>
internal static class CalibrationSection
{
    internal static HtmlSection? Create(EvaluationReport report) => report.Calibration is not { } calibration ? null
        : new HtmlSection("calibration", "Whether probabilities mean what they say", "Probabilities", html =>
    {
        html.Element("p", "Of documents that are given 80%, four in five should be machine-written: then their dot is on the dotted line. Above it the detector says too little, below it too much. " +
            "Human and machine text weigh the same here, and so does every set, so that no large set decides.").Line();
        html.Element("p", Says(calibration)).Line();
        html.Open("div", ("class", "plots")).Open("figure").Open("figcaption").Element("b", "Share of machine text by probability. ")
            .Element("span", $"The larger a dot, the more documents; hollow dots are of fewer than {Numbers.Count(ReliabilityChart.Few)}.", ("class", "quiet")).Close().Line();
        new ReliabilityChart(calibration.Bins).Write(html);
        html.Close().Open("figure").Line();
        new HtmlTable<(string Name, string Value, string Meaning)>("Figures of calibration",
            HtmlColumn<(string Name, string Value, string Meaning)>.Explained("figure", row => row.Name, row => row.Meaning),
            HtmlColumn<(string Name, string Value, string Meaning)>.Number("value", row => row.Value))
        { CaptionHidden = true }.Write(html,
        [
            ("Expected calibration error", Numbers.Figure(calibration.ExpectedError), "Mean distance of the dots from the line, by weight, over 15 bins of equal width; 0 is best."),
            ("Brier score", Numbers.Figure(calibration.Brier), "Mean squared distance of probability from truth; 0 is best, 0.25 is what saying one half gives."),
            ("Log-loss, nats", Numbers.Figure(calibration.LogLoss), "Punishes being sure and wrong; 0 is best, 0.693 is what saying one half gives."),
        ]);
        html.Close().Close().Line();
    });

    private static string Says(CalibrationResult calibration)
    {
        var says = $"Here: probabilities are off by {Numbers.Figure(calibration.ExpectedError * 100)} points on average.";
        return calibration.Bins.LastOrDefault(bin => bin.Predicted is not null && bin.Documents >= ReliabilityChart.Few) is not { } top ? says
            : $"{says} Of the {Numbers.Format(top.Documents, "document")} with the highest probabilities, {Numbers.Share(top.Predicted!.Value)} on average, {Numbers.Share(top.Observed!.Value)} are machine-written.";
    }
}
