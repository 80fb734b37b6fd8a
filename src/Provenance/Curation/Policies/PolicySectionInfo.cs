namespace Provenance.Curation;

/// <summary>Settings of a policy that stand under one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">For whoever writes a policy.</param>
/// <param name="Get">What a policy has of it; null where that is missing.</param>
internal sealed record PolicySectionInfo(string Name, string Meaning, Func<CurationPolicy, object?> Get);
