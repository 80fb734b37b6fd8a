using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>The distribution of documents over scores, as one of several small charts with the same axis or as a large one.</summary>
/// <param name="Name">The name of the counts.</param>
/// <param name="Scale">The axis.</param>
/// <param name="Counts">Counts by step of the axis.</param>
/// <param name="Median">The median; NaN without values.</param>
/// <param name="CssClass">The colour of the bars.</param>
internal sealed record ScoreBars(string Name, ScoreAxis Scale, IReadOnlyList<long> Counts, double Median, string CssClass)
{
    /// <summary>Pixels of the tallest bar.</summary>
    internal double Height { get; init; } = 56;

    /// <summary>Maximum number of ticks.</summary>
    internal int Ticks { get; init; } = 5;

    internal void Write(HtmlWriter html)
    {
        var total = Counts.Sum();
        var most = Counts.DefaultIfEmpty(0).Max();
        html.OpenChart(Height + 18, $"{Name}: {Numbers.Format(total, "document")}, median score {Numbers.Figure(Median)}").Line().Open("g", ("class", "bins"));
        for (var step = 0; step < Counts.Count; step++)
        {
            if (Counts[step] > 0)
            {
                var height = Counts[step] * Height / most;
                html.Open("g").Element("title", $"{Scale.Range(step)}: {Numbers.Format(Counts[step], "document")}")
                    .Bar(100.0 * step / Counts.Count, 100.0 / Counts.Count, Height - height, height, CssClass).Close();
            }
        }

        html.Close().Line().Stroke((0, Height), (100, Height), "s-muted");
        if (double.IsFinite(Median)) html.Down(Scale.At(Median), 0, Height, "s-ink", 1.5);

        foreach (var tick in Axis.Ticks(Scale.Low, Scale.High, Ticks)) html.Label(Scale.At(tick), Height + 14, Numbers.Tick(tick));

        html.Close().Line();
    }
}
