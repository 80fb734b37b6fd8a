namespace Provenance.Curation;

/// <summary>A mistake in a policy.</summary>
/// <param name="Setting">The setting's dotted name, as in a policy file: <c>human.share</c>, <c>inputs[0].where</c>.</param>
/// <param name="Message">The fault of its value.</param>
public sealed record PolicyMistake(string Setting, string Message)
{
    /// <summary>Returns setting and message, such as <c>human.share: 1.5 is not between 0 and 1</c>.</summary>
    public override string ToString() => $"{Setting}: {Message}";
}
