namespace Provenance.Text;

/// <summary>
/// The words that assistants put around what they were asked for: "Sure, here is a poem:" before it, "Would you like me to ...?"
/// after it. They say how a text was collected, not how it was written, and are cut before anything is learnt.
/// </summary>
internal static class Boilerplate
{
    /// <summary>An opener ends with a colon at most this many bytes after its first words, on the first line.</summary>
    private const int LongestOpener = 160;

    /// <summary>A closer is looked for in so many bytes at the end.</summary>
    private const int ClosingWindow = 600;

    private static readonly byte[][] Openers =
    [
        "sure"u8.ToArray(), "okay"u8.ToArray(), "certainly"u8.ToArray(), "of course"u8.ToArray(), "absolutely"u8.ToArray(),
        "here is"u8.ToArray(), "here's"u8.ToArray(), "here’s"u8.ToArray(), "here are"u8.ToArray(),
    ];

    private static readonly byte[][] Closers = ["would you like me to"u8.ToArray(), "do you want me to"u8.ToArray(), "let me know if"u8.ToArray()];

    /// <summary>The text without white space, byte-order mark, opener and closer at its ends; each cut is counted.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text, ref AnomalyCounts anomalies)
    {
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        text = text.Trim(" \t\r\n\v\f"u8);
        var opener = OpenerLength(text);
        if (opener > 0)
        {
            anomalies[Anomaly.Opener]++;
            text = text[opener..];
        }

        var closer = CloserStart(text);
        if (closer >= 0)
        {
            anomalies[Anomaly.Closer]++;
            text = text[..closer];
        }

        return text.Trim(" \t\r\n\v\f"u8);
    }

    private static int OpenerLength(ReadOnlySpan<byte> text)
    {
        foreach (var opener in Openers)
        {
            if (!StartsWithIgnoreCase(text, opener)) continue;
            var rest = text[opener.Length..];
            if (!rest.IsEmpty && char.IsAsciiLetterOrDigit((char)rest[0])) continue;
            var end = rest[..Math.Min(rest.Length, LongestOpener + 1)].IndexOfAny((byte)':', (byte)'\n');
            if (end >= 0 && rest[end] == ':') return opener.Length + end + 1;
        }

        return 0;
    }

    private static int CloserStart(ReadOnlySpan<byte> text)
    {
        var line = text.LastIndexOf((byte)'\n') + 1;
        var from = Math.Max(line, text.Length - ClosingWindow);
        var window = text[from..];
        var earliest = -1;
        foreach (var closer in Closers)
        {
            var at = IndexOfIgnoreCase(window, closer);
            if (at >= 0 && (earliest < 0 || at < earliest)) earliest = at;
        }

        // a text that is nothing but a closer is kept
        return earliest < 0 || from + earliest == 0 ? -1 : from + earliest;
    }

    private static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length) return false;
        for (var i = 0; i < lower.Length; i++)
        {
            var c = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
            if (c != lower[i]) return false;
        }

        return true;
    }

    private static int IndexOfIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        for (var i = 0; i + lower.Length <= text.Length; i++)
        {
            var skip = text[i..].IndexOfAny(lower[0], (byte)(lower[0] - 0x20));
            if (skip < 0) return -1;
            i += skip;
            if (StartsWithIgnoreCase(text[i..], lower)) return i;
        }

        return -1;
    }
}
