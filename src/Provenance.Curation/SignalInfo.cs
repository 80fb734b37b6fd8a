namespace Provenance.Curation;

/// <summary>A measurement of every document, where a policy asks for quality.</summary>
/// <param name="Name">Group, measurement and version, such as <c>gopher-word-length-1</c>; the meaning never changes under its name.</param>
/// <param name="Group">The group, such as <c>gopher</c>.</param>
/// <param name="Description">A description of the number.</param>
/// <param name="Unit">The unit, such as <c>share</c> (0 to 1) or <c>per 1,000 words</c>.</param>
/// <param name="Min">The lower bound; null for none. A rule rejects documents below; otherwise it only lowers the score.</param>
/// <param name="Max">The upper bound in the same way; null for none.</param>
/// <param name="IsRule">True if its group's rules reject documents by it.</param>
/// <param name="EnglishOnly">True if it is meaningless in other languages: then it is no rule for them.</param>
/// <param name="Source">The paper, or the measurement, behind its bounds.</param>
public sealed record SignalInfo(
    string Name, string Group, string Description, string Unit, double? Min, double? Max, bool IsRule, bool EnglishOnly, string Source);
