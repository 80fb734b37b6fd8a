namespace Provenance.Documents;

/// <summary>
/// .NET takes gzip data that ends too early for data that ends, unless a program's runtime configuration says otherwise. The
/// command line's does. A library must not change it for a whole process, but it can say that truncation will go unnoticed.
/// </summary>
internal static class GzipStrictness
{
    /// <summary>Read once by the runtime, at the first use of a compressed stream.</summary>
    internal const string Switch = "System.IO.Compression.UseStrictValidation";

    internal static bool IsOn => AppContext.TryGetSwitch(Switch, out var on) && on;
}
