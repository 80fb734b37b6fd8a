namespace Provenance.Tests;

/// <summary>How long tests wait for what surely comes, before they say that it does not: nothing is measured by it, and a busy machine takes its time.</summary>
internal static class Waiting
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
}
