namespace Provenance.Curation;

/// <summary>Something that is wrong with a policy.</summary>
/// <param name="Setting">Its name with dots, as a policy file has it: <c>human.share</c>, <c>inputs[0].where</c>.</param>
/// <param name="Message">What is wrong with its value.</param>
public sealed record PolicyMistake(string Setting, string Message)
{
    /// <summary><c>human.share: 1.5 is not between 0 and 1</c>.</summary>
    public override string ToString() => $"{Setting}: {Message}";
}
