namespace Provenance.Reports;

/// <summary>An amount in the cell of a table, parted into human and other.</summary>
/// <param name="Human">What counts as human.</param>
/// <param name="Other">Everything else.</param>
/// <param name="Whole">The amount that fills the cell.</param>
internal readonly record struct StackBar(long Human, long Other, long Whole)
{
    private const double Height = 14;

    internal void Write(HtmlWriter html)
    {
        var human = Whole > 0 ? 100.0 * Human / Whole : 0;
        var other = Whole > 0 ? 100.0 * Other / Whole : 0;
        html.OpenChart(Height, $"{Numbers.Count(Human)} human, {Numbers.Count(Other)} other");
        if (Human > 0)
        {
            html.Bar(0, human, 3, Height - 6, "f-human");
        }

        if (Other > 0)
        {
            html.Bar(human, other, 3, Height - 6, "f-other");
        }

        html.Close();
    }
}
