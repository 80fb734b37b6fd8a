namespace Provenance.Tests;

/// <summary>The time that tests wait for an event that must come. Nothing is measured by it, and a busy machine takes its time.</summary>
internal static class Waiting
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
}
