namespace Provenance.Benchmarks.Own;

/// <summary>The script of a generated text.</summary>
public enum Script
{
    /// <summary>English in ASCII.</summary>
    Ascii,

    /// <summary>French, German, Greek, Russian and Chinese by turns, with curly quotes and dashes.</summary>
    World,
}
