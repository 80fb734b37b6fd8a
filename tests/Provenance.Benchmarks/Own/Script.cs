namespace Provenance.Benchmarks.Own;

/// <summary>What a generated text is written in.</summary>
public enum Script
{
    /// <summary>English in ASCII.</summary>
    Ascii,

    /// <summary>French, German, Greek, Russian and Chinese by turns, with curly quotes and dashes.</summary>
    World,
}
