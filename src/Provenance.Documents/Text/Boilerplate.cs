namespace Provenance.Documents.Text;

/// <summary>
/// The words that assistants put around what they were asked for: "Sure, here is a poem:" before it, "Would you like me to ...?"
/// after it. They say how a text was collected, not how it was written, and are cut before anything is learnt.
/// </summary>
internal static class Boilerplate
{
    /// <summary>An opener ends with a colon at most this many bytes after its first words.</summary>
    private const int LongestOpener = 160;

    /// <summary>A closer is looked for in so many bytes at the end.</summary>
    private const int ClosingWindow = 600;

    private static readonly byte[][] Openers =
    [
        "sure"u8.ToArray(), "okay"u8.ToArray(), "certainly"u8.ToArray(), "of course"u8.ToArray(), "absolutely"u8.ToArray(),
        "here is"u8.ToArray(), "here's"u8.ToArray(), "here’s"u8.ToArray(), "here are"u8.ToArray(),
    ];

    private static readonly byte[][] Closers = ["would you like me to"u8.ToArray(), "do you want me to"u8.ToArray(), "let me know if"u8.ToArray()];

    /// <summary>The text without white space, byte-order mark, openers and closers at its ends; each cut is counted.</summary>
    /// <remarks>
    /// Line breaks mean nothing here: a text whose lines were joined is cut where the text itself is. A text that is nothing but
    /// an opener or a closer is kept.
    /// </remarks>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text, ref AnomalyCounts anomalies)
    {
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        text = text.Trim(" \t\r\n\v\f"u8);
        for (var opener = OpenerLength(text); opener > 0; opener = OpenerLength(text))
        {
            anomalies[Anomaly.Opener]++;
            text = text[opener..];
        }

        for (var closer = CloserStart(text); closer >= 0; closer = CloserStart(text))
        {
            anomalies[Anomaly.Closer]++;
            text = text[..closer];
        }

        return text.Trim(" \t\r\n\v\f"u8);
    }

    private static int OpenerLength(ReadOnlySpan<byte> text)
    {
        var start = BlankLength(text);
        foreach (var opener in Openers)
        {
            if (!StartsWithIgnoreCase(text[start..], opener)) continue;
            var rest = text[(start + opener.Length)..];
            if (!rest.IsEmpty && char.IsAsciiLetterOrDigit((char)rest[0])) continue;
            var end = rest[..Math.Min(rest.Length, LongestOpener + 1)].IndexOf((byte)':');
            if (end >= 0 && !IsBlank(rest[(end + 1)..])) return start + opener.Length + end + 1;
        }

        return 0;
    }

    /// <summary>
    /// Where the last sentence, or the questions at the end, become a closer, or -1. After a closer that the text goes on from, it
    /// is the author's own: "Let me know if you can come. The train leaves at nine." In quotes it is what somebody says.
    /// </summary>
    private static int CloserStart(ReadOnlySpan<byte> text)
    {
        var from = Math.Max(LastStatement(text), text.Length - ClosingWindow);
        var window = text[from..];
        var earliest = -1;
        foreach (var closer in Closers)
        {
            var at = IndexOfIgnoreCase(window, closer);
            if (at >= 0 && (earliest < 0 || at < earliest)) earliest = at;
        }

        if (earliest < 0) return -1;
        var start = from + earliest;
        return IsBlank(text[..start]) || EndsWithQuote(text[..start]) ? -1 : start;
    }

    /// <summary>Where the last sentence begins that a full stop or exclamation mark comes before, or the questions that end the text.</summary>
    private static int LastStatement(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiLetterOrDigit((char)text[end - 1])) end--;
        return text[..end].LastIndexOfAny((byte)'.', (byte)'!') + 1;
    }

    private static bool EndsWithQuote(ReadOnlySpan<byte> text) =>
        text.EndsWith("\""u8) || text.EndsWith("'"u8) || text.EndsWith("“"u8) || text.EndsWith("‘"u8) || text.EndsWith("«"u8) || text.EndsWith("`"u8)
            || text.EndsWith("&quot;"u8);

    private static bool IsBlank(ReadOnlySpan<byte> text) => BlankLength(text) == text.Length;

    /// <summary>White space, and marks and characters that nobody sees, at the start.</summary>
    private static int BlankLength(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] <= ' ' || text[i] is (byte)'*' or (byte)'_' or (byte)'#' or (byte)'>' or (byte)'`' or (byte)'|') i++;
            else if (text[i..].StartsWith("\u00A0"u8)) i += 2;
            else if (text[i..].StartsWith("\u200B"u8) || text[i..].StartsWith("\uFEFF"u8)) i += 3;
            else break;
        }

        return i;
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
