namespace Provenance.Reports.Charts;

/// <summary>How a line of several is drawn. Lines differ in dashes and width as well, so that they are told apart without colour.</summary>
/// <param name="Hue">What follows <c>s-</c> and <c>f-</c> in the style's names of colours.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Dashes">Pixels of line and gap in turn; null for a line without gaps.</param>
internal sealed record SeriesStyle(string Hue, double Width, string? Dashes = null)
{
    /// <summary>One that is there to be compared with, and has no label.</summary>
    internal static SeriesStyle Quiet { get; } = new("bar", 0.8);

    /// <summary>What others are held against: chance, or a law.</summary>
    internal static SeriesStyle Expected { get; } = new("muted", 4, "1 3");

    /// <summary>What is neither human nor all machine, in turn; after the last the first comes again.</summary>
    private static readonly string?[] InTurn = [null, "8 3", "3 2.5", "11 3 2 3", "1.5 1.5", "14 3 2 3 2 3", "5 5"];

    internal static SeriesStyle Create(int index) => new("ink", 1.6, InTurn[index % InTurn.Length]);
}
