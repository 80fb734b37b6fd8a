namespace Provenance.Detection.Scanning;

/// <summary>The outputs that a scan's caller needs, so that unused ones cost nothing.</summary>
internal readonly record struct ScanNeeds(bool Assessments, bool Preview, bool RawRejects, bool Identities);
