using Xunit;

namespace Provenance.Tests;

/// <summary>Tests of what the whole process holds or allocates: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class Alone
{
    public const string Name = "alone";
}
