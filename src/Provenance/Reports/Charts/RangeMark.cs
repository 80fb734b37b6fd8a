namespace Provenance.Reports;

/// <summary>Where a value stands among those of human text, in the cell of a table: the middle eight tenths of human text are a band, the value is a line.</summary>
/// <param name="HumanBelow">The share of human text that has less, 0 to 1; null where it is not known.</param>
/// <param name="MachineBelow">Likewise of machine text.</param>
internal readonly record struct RangeMark(double? HumanBelow, double? MachineBelow)
{
    private const double Height = 14;

    internal void Write(HtmlWriter html)
    {
        if (HumanBelow is not { } below)
        {
            html.Text(Numbers.None);
            return;
        }

        var machine = MachineBelow is { } share ? $", and {Numbers.Share(share)} of machine text" : "";
        html.OpenChart(Height, $"{Numbers.Share(below)} of human text has less{machine}");
        html.Bar(0, 100, 6, Height - 12, "f-bar").Bar(10, 80, 3, Height - 6, "f-human").Down(Math.Clamp(below, 0.01, 0.99) * 100, 0, Height, "s-ink", 3).Close();
    }
}
