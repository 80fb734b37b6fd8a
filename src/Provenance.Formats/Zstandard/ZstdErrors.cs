namespace Provenance.Formats.Zstandard;

/// <summary>All errors that this folder raises.</summary>
internal static class ZstdErrors
{
    internal static InvalidDataException Unusable(Exception cause) => new($"not valid Zstandard data: {cause.Message}", cause);

    internal static IOException NoMemory(Exception cause) => new("there is not enough memory for the window that this Zstandard data was packed with (zstd -lv says how much); pack it again without --long", cause);
}
