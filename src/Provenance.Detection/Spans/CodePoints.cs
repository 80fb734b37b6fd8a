namespace Provenance.Detection.Spans;

/// <summary>Lengths as Python, jq and SQL count them.</summary>
internal static class CodePoints
{
    /// <summary>Characters of valid UTF-8: its bytes, but for those that continue one.</summary>
    internal static int In(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var value in utf8) count += (value & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
