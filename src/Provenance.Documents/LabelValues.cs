namespace Provenance.Documents;

/// <summary>
/// The values that data sets write for the labels human, machine and mixed, besides these words. Values are compared as texts of JSON scalars, numbers by value: <c>1</c> is the number 1, the
/// number 1.0 and the string "1". <c>*</c> stands for every other value that is there.
/// </summary>
public sealed record LabelValues
{
    /// <summary>No values besides the three words.</summary>
    public static LabelValues None { get; } = new();

    /// <summary>Values of text that people wrote.</summary>
    public IReadOnlyList<string> Human { get; init; } = [];

    /// <summary>Values of text that a model wrote.</summary>
    public IReadOnlyList<string> Machine { get; init; } = [];

    /// <summary>Values of text that both wrote.</summary>
    public IReadOnlyList<string> Mixed { get; init; } = [];

    /// <summary>True if there are none.</summary>
    internal bool IsEmpty => Human.Count + Machine.Count + Mixed.Count == 0;

    /// <summary>Returns the values by label, such as <c>human=0 machine=1,AI</c>.</summary>
    public override string ToString() =>
        string.Join(' ', new[] { ("human", Human), ("machine", Machine), ("mixed", Mixed) }.Where(part => part.Item2.Count > 0).Select(part => $"{part.Item1}={string.Join(',', part.Item2)}"));
}
