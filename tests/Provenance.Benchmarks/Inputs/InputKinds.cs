using Provenance.Benchmarks.Own;

namespace Provenance.Benchmarks.Inputs;

/// <summary>The inputs that whole runs are compared on.</summary>
internal static class InputKinds
{
    internal static readonly (string Name, Script Script, int Words)[] All =
    [
        ("short-ascii", Script.Ascii, 50), ("middling-ascii", Script.Ascii, 300), ("long-ascii", Script.Ascii, 5000),
        ("short-world", Script.World, 50), ("middling-world", Script.World, 300), ("long-world", Script.World, 5000),
    ];
}
