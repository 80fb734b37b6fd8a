namespace Provenance.Text.Canonical;

/// <summary>
/// Removes the markers of chat templates with the role after them: ChatML, Llama, Gemma, Mistral, Phi, DeepSeek, Alpaca. They show how a text was
/// collected, as an assistant's opening words do.
/// </summary>
internal static class ChatMarkers
{
    private const int LongestName = 40;

    private static readonly byte[][] Roles =
    [
        "assistant"u8.ToArray(), "user"u8.ToArray(), "system"u8.ToArray(), "model"u8.ToArray(), "tool"u8.ToArray(), "human"u8.ToArray(), "ai"u8.ToArray(), "bot"u8.ToArray(),
        "ipython"u8.ToArray(), "developer"u8.ToArray(), "analysis"u8.ToArray(), "final"u8.ToArray(), "commentary"u8.ToArray(), "gpt"u8.ToArray(),
    ];

    /// <summary>Markers that are written in one way; the flag says if a role may follow.</summary>
    private static readonly (byte[] Text, bool Role)[] Fixed =
    [
        ("<start_of_turn>"u8.ToArray(), true), ("<end_of_turn>"u8.ToArray(), false), ("<bos>"u8.ToArray(), false), ("<eos>"u8.ToArray(), false), ("<pad>"u8.ToArray(), false),
        ("<s>[INST]"u8.ToArray(), false), ("[INST]"u8.ToArray(), false), ("[/INST]"u8.ToArray(), false), ("<<SYS>>"u8.ToArray(), false), ("<</SYS>>"u8.ToArray(), false),
        ("[SYSTEM_PROMPT]"u8.ToArray(), false), ("[/SYSTEM_PROMPT]"u8.ToArray(), false),
    ];

    /// <summary>Labels of speakers, at the start of the text or, after another marker, of a line.</summary>
    private static readonly byte[][] Labels =
    [
        "### Response:"u8.ToArray(), "### Instruction:"u8.ToArray(), "### Input:"u8.ToArray(), "### Assistant:"u8.ToArray(), "### Human:"u8.ToArray(), "### User:"u8.ToArray(),
        "### Output:"u8.ToArray(), "### Answer:"u8.ToArray(), "### System:"u8.ToArray(), "Assistant:"u8.ToArray(), "ASSISTANT:"u8.ToArray(), "Human:"u8.ToArray(),
        "USER:"u8.ToArray(), "User:"u8.ToArray(), "ChatGPT:"u8.ToArray(), "GPT-4:"u8.ToArray(), "Claude:"u8.ToArray(), "Gemini:"u8.ToArray(), "Bot:"u8.ToArray(), "AI:"u8.ToArray(),
    ];

    /// <summary>Removes all markers.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var removed = 0;
        var copied = 0;
        var start = text.Length - text.TrimStart(" \t\r\n"u8).Length;
        for (var i = start; i < text.Length; i++)
        {
            var length = i == start ? LabelLength(text[i..]) : 0;
            if (length == 0 && i == start && text[i..].StartsWith("<s>"u8)) length = 3;
            if (length == 0)
            {
                var skip = removed > 0 ? text[i..].IndexOfAny((byte)'<', (byte)'[', (byte)'\n') : text[i..].IndexOfAny((byte)'<', (byte)'[');
                if (skip < 0) break;
                i += skip;
                length = text[i] == '\n' ? LineLabelLength(text[i..]) : MarkerLength(text[i..]);
            }

            if (length == 0) continue;
            to.Copy(text, copied, i);
            to.Replace(i, i + length, "\n"u8);
            copied = i + length;
            // what comes after the last marker closes nothing more
            anomalies[IsBlank(text[copied..]) ? Anomaly.Closer : Anomaly.Opener]++;
            removed++;
            i = copied - 1;
        }

        to.Copy(text, copied, text.Length);
        return removed > 0;
    }

    private static int MarkerLength(ReadOnlySpan<byte> text)
    {
        foreach (var (marker, role) in Fixed)
        {
            if (text.StartsWith(marker)) return marker.Length + (role ? RoleLength(text[marker.Length..]) : 0);
        }

        if (text.StartsWith("<|"u8)) return Delimited(text, 2, "|>"u8);
        // U+FF5C, a full-width bar, and U+2581 between words
        return text.StartsWith("<｜"u8) ? Delimited(text, 4, "｜>"u8) : 0;
    }

    private static int Delimited(ReadOnlySpan<byte> text, int open, ReadOnlySpan<byte> close)
    {
        var name = text[open..Math.Min(text.Length, open + LongestName)];
        var length = name.IndexOf(close);
        if (length <= 0) return 0;
        foreach (var c in name[..length])
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'_' or (byte)'-' or 0xE2 or 0x96 or 0x81)) return 0;
        }

        var end = open + length + close.Length;
        return end + RoleLength(text[end..]);
    }

    /// <summary>Returns the length of a role that ends with a line break, with <c>:</c>, or with another marker.</summary>
    private static int RoleLength(ReadOnlySpan<byte> text)
    {
        foreach (var role in Roles)
        {
            if (!text.StartsWith(role)) continue;
            var rest = text[role.Length..];
            if (rest.IsEmpty || rest[0] is (byte)'\n' or (byte)'\r' or (byte)'<' or (byte)':') return role.Length + (rest.StartsWith(":"u8) ? 1 : 0);
        }

        return 0;
    }

    private static int LineLabelLength(ReadOnlySpan<byte> text)
    {
        var label = LabelLength(text[1..]);
        return label == 0 ? 0 : label + 1;
    }

    private static int LabelLength(ReadOnlySpan<byte> text)
    {
        foreach (var label in Labels)
        {
            if (text.StartsWith(label) && (text.Length == label.Length || text[label.Length] is (byte)' ' or (byte)'\n' or (byte)'\r')) return label.Length;
        }

        return 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8).IsEmpty;
}
