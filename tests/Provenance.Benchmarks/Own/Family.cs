namespace Provenance.Benchmarks.Own;

/// <summary>A feature family of the schema, as tables name it.</summary>
/// <param name="Index">In the schema's list of its kind.</param>
/// <param name="Version">Such as <c>word-ngrams-1</c>.</param>
public sealed record Family(int Index, string Version)
{
    public override string ToString() => Version;
}
