namespace Provenance.Curation;

/// <summary>A number that is measured of every document where a policy asks for quality.</summary>
/// <param name="Name">Group, what is measured and version, such as <c>gopher-word-length-1</c>; what it measures never changes under its name.</param>
/// <param name="Group">The family it belongs to, such as <c>gopher</c>.</param>
/// <param name="Description">What the number is.</param>
/// <param name="Unit">Such as <c>share</c> (0 to 1) or <c>per 1,000 words</c>.</param>
/// <param name="Min">The lower bound; null for none. A rule refuses documents below; where it is no rule, it costs score only.</param>
/// <param name="Max">The upper bound in the same way; null for none.</param>
/// <param name="IsRule">Whether its group's rules refuse documents by it.</param>
/// <param name="EnglishOnly">Whether it means nothing in other languages: then it is no rule for them.</param>
/// <param name="Source">The paper, or the measurement, that its bounds are from.</param>
public sealed record SignalInfo(
    string Name, string Group, string Description, string Unit, double? Min, double? Max, bool IsRule, bool EnglishOnly, string Source);
