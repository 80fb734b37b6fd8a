namespace Provenance.Collapse.Results;

/// <summary>Names of pools, orders and students in <see cref="OrderFigures"/>.</summary>
internal static class OrderNames
{
    internal const string Mixed = "mixed", Synthetic = "synthetic", Unknown = "unknown";
    internal const string Resemblance = "resemblance", Reversed = "reversed", Quality = "quality", Random = "random";
    internal const string Counting = "kneser-ney", Network = "neural";
}
