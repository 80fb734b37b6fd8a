namespace Provenance.Detection.Scanning;

/// <summary>What a scan's caller wants, so that nobody pays for what is not used.</summary>
internal readonly record struct ScanNeeds(bool Assessments, bool Preview, bool RawRejects, bool Identities);
