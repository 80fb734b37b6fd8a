namespace Provenance.Reports;

/// <summary>An amount in the cell of a table that goes one way or the other from the middle: right towards machine text, left towards human text.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Most">The size of an amount that fills its half; positive.</param>
internal readonly record struct SignedBar(double Value, double Most)
{
    private const double Height = 14;

    internal void Write(HtmlWriter html)
    {
        var length = Math.Min(1, Math.Abs(Value) / Most) * 50;
        html.OpenChart(Height, $"{Numbers.Signed(Value, 2)} towards {(Value < 0 ? "human" : "machine")} text");
        if (length > 0)
        {
            html.Bar(Value < 0 ? 50 - length : 50, length, 3, Height - 6, Value < 0 ? "f-human" : "f-other");
        }

        html.Down(50, 0, Height, "s-muted").Close();
    }
}
