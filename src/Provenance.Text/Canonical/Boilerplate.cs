namespace Provenance.Text.Canonical;

/// <summary>
/// The words that assistants put around a requested text: "Sure, here is a poem:" before it, "Would you like me to ...?"
/// after it. They show how a text was collected, not how it was written, and are cut before anything is learnt.
/// </summary>
internal static class Boilerplate
{
    /// <summary>Maximum number of bytes between an opener's first words and its colon.</summary>
    private const int LongestOpener = 160;

    /// <summary>Number of bytes at the end that are searched for a closer.</summary>
    private const int ClosingWindow = 600;

    private static readonly byte[][] Openers =
    [
        "sure"u8.ToArray(), "okay"u8.ToArray(), "certainly"u8.ToArray(), "of course"u8.ToArray(), "absolutely"u8.ToArray(),
        "here is"u8.ToArray(), "here's"u8.ToArray(), "here’s"u8.ToArray(), "here are"u8.ToArray(),
    ];

    private static readonly byte[][] Closers = ["would you like me to"u8.ToArray(), "do you want me to"u8.ToArray(), "let me know if"u8.ToArray()];

    /// <summary>Returns the text without white space, byte-order mark, openers and closers at its ends; each cut is counted.</summary>
    /// <remarks>
    /// Line breaks do not matter: a text whose lines were joined is cut at the same words. A text that is nothing but
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
    /// Returns the offset at which the last sentence, or the final questions, form a closer; -1 if they do not. If the text continues after a closer, the closer
    /// is the author's own: "Let me know if you can come. The train leaves at nine." In quotes it is direct speech.
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

    /// <summary>Returns the offset of the last sentence after a full stop or exclamation mark, or of the questions that end the text.</summary>
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

    /// <summary>Returns the length of white space, marks and invisible characters at the start.</summary>
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
