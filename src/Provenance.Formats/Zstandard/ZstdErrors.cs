namespace Provenance.Formats.Zstandard;

/// <summary>All errors that this folder raises.</summary>
internal static class ZstdErrors
{
    internal static InvalidDataException Unusable(bool truncated) => new(truncated ? "the Zstandard data ends too early" : "the Zstandard data is damaged");

    internal static IOException NoMemory(Exception cause) => new("there is not enough memory for the window that this Zstandard data was packed with (zstd -lv says how much); pack it again without --long", cause);
}
