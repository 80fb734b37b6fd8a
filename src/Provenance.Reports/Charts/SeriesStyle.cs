namespace Provenance.Reports.Charts;

/// <summary>The style of one line among several. Lines differ in dashes and width as well, so that they can be told apart without colour.</summary>
/// <param name="Hue">The suffix of <c>s-</c> and <c>f-</c> in the style's names of colours.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Dashes">Pixels of line and gap in turn; null for a solid line.</param>
internal sealed record SeriesStyle(string Hue, double Width, string? Dashes = null)
{
    /// <summary>The style of a line for comparison only, without a label.</summary>
    internal static SeriesStyle Quiet { get; } = new("bar", 0.8);

    /// <summary>The style of an expected line: chance, or a law.</summary>
    internal static SeriesStyle Expected { get; } = new("muted", 4, "1 3");

    /// <summary>The dash patterns of lines that are neither human nor all machine, used in rotation.</summary>
    private static readonly string?[] InTurn = [null, "8 3", "3 2.5", "11 3 2 3", "1.5 1.5", "14 3 2 3 2 3", "5 5"];

    internal static SeriesStyle Create(int index) => new("ink", 1.6, InTurn[index % InTurn.Length]);
}
