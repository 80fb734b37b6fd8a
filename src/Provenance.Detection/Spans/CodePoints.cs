namespace Provenance.Detection.Spans;

/// <summary>Counts lengths as Python, jq and SQL do.</summary>
internal static class CodePoints
{
    /// <summary>Returns the number of characters of valid UTF-8: its bytes without continuation bytes.</summary>
    internal static int In(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var value in utf8) count += (value & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
