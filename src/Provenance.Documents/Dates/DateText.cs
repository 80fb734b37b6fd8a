namespace Provenance.Documents.Dates;

/// <summary>Parts of written dates: digits, times and zones.</summary>
internal static class DateText
{
    /// <summary>Returns the digits that a text begins with.</summary>
    internal static ReadOnlySpan<byte> LeadingDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is var end and >= 0 ? text[..end] : text;

    /// <summary>Returns the letters of ASCII that a text begins with.</summary>
    internal static ReadOnlySpan<byte> LeadingLetters(ReadOnlySpan<byte> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter((char)text[end])) end++;

        return text[..end];
    }

    /// <summary>Returns the number that at most eight digits stand for.</summary>
    internal static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit - '0';

        return number;
    }

    /// <summary>True if a text is what may stand behind a day: nothing, or a time with or without a zone, such as <c>T10:28:18.96Z[Europe/London]</c>.</summary>
    internal static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny("[("u8) is var comment and >= 0) text = text[..comment];

        text = text.TrimEnd((byte)' ');
        if (text.IsEmpty || text is [(byte)'Z' or (byte)'z']) return true;

        if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' ' or (byte)',' or (byte)'_')) return OffsetLength(text) == 6 && text.Length == 6;

        text = text[1..].TrimStart((byte)' ');
        var length = TimeLength(text);
        if (length == 0) return IsZone(text);

        text = text[length..].TrimStart((byte)' ');
        if (LeadingLetters(text) is { Length: 2 } half && half[1] is (byte)'m' or (byte)'M' && half[0] is (byte)'a' or (byte)'A' or (byte)'p' or (byte)'P') text = text[2..].TrimStart((byte)' ');

        return text.IsEmpty || IsZone(text);
    }

    /// <summary>Returns the length of the time of day that a text begins with, <c>10:28</c>, <c>10:28:18.96</c>, <c>102818</c> or an hour alone; 0 if it begins with none.</summary>
    internal static int TimeLength(ReadOnlySpan<byte> text)
    {
        var hour = LeadingDigits(text);
        if (hour.Length is 4 or 6) return Number(hour[..2]) < 24 && Number(hour[2..4]) < 60 ? hour.Length + Fraction(text[hour.Length..]) : 0;
        if (hour.Length is not (1 or 2) || Number(hour) > 24) return 0;

        var length = hour.Length;
        for (var part = 0; part < 2 && length < text.Length && text[length] == ':'; part++)
        {
            // a second of 60 is a leap second
            if (LeadingDigits(text[(length + 1)..]) is not { Length: 2 } digits || Number(digits) > 60) return 0;

            length += 3;
        }

        return length + Fraction(text[length..]);
    }

    /// <summary>Returns the length of the offset from UTC that a text begins with, such as <c>+02:00</c>, <c>-0800</c> or <c>+02</c>; 0 if it begins with none.</summary>
    internal static int OffsetLength(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'+' or (byte)'-', ..]) return 0;

        var hours = LeadingDigits(text[1..]);
        if (hours.Length == 4) return 5;
        if (hours.Length != 2) return 0;

        return text.Length >= 6 && text[3] == ':' && LeadingDigits(text[4..]).Length == 2 ? 6 : 3;
    }

    /// <summary>True if a text is a zone: an offset, a name of at most five letters such as <c>CEST</c>, or both.</summary>
    private static bool IsZone(ReadOnlySpan<byte> text)
    {
        var name = LeadingLetters(text).Length;
        text = text[name..].TrimStart((byte)' ');
        return name <= 5 && OffsetLength(text) == text.Length;
    }

    private static int Fraction(ReadOnlySpan<byte> text) => text is [(byte)'.' or (byte)',', ..] && LeadingDigits(text[1..]).Length is var digits and > 0 ? digits + 1 : 0;
}
