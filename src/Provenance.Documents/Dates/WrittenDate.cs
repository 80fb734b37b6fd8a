using System.Text;

namespace Provenance.Documents.Dates;

/// <summary>
/// Dates with the month as an English word, whole or of its first letters: <c>March 4, 2015</c>, <c>4th of March 2015</c>, <c>Mar 2015</c>, <c>2015-Mar-04</c>, and those of RFC 822
/// (<c>Tue, 03 Mar 2015 10:00:00 GMT</c>), RFC 850, <c>ctime</c>, JavaScript and social networks (<c>Tue Mar 03 10:00:00 +0000 2015</c>).
/// </summary>
internal ref struct WrittenDate
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private ReadOnlySpan<byte> _rest;
    private int _year = -1;
    private int _month;
    private int _day;
    private bool _weekday;
    private bool _time;

    private WrittenDate(ReadOnlySpan<byte> text) => _rest = text;

    internal static bool TryRead(ReadOnlySpan<byte> text, out CalendarDate date)
    {
        if (text.IndexOfAny("[("u8) is var comment and >= 0) text = text[..comment];

        var reader = new WrittenDate(text);
        var reads = true;
        while (reads && !reader._rest.IsEmpty) reads = reader.TakePart();

        date = new CalendarDate(reader._year, reader._month, reader._day);
        return reads && reader is { _year: >= 0, _month: > 0 };
    }

    private bool TakePart()
    {
        var digits = DateText.LeadingDigits(_rest);
        if (digits.Length > 0) return TakeNumber(digits);

        var letters = DateText.LeadingLetters(_rest);
        if (letters.Length > 0) return TakeWord(letters);

        // behind a time, a sign begins an offset from UTC; elsewhere it separates, as in 03-Mar-2015
        var offset = _time ? DateText.OffsetLength(_rest) : 0;
        var passes = offset > 0 || _rest[0] is (byte)' ' or (byte)',' or (byte)'-' or (byte)'/' or (byte)'.';
        _rest = _rest[Math.Max(offset, 1)..];
        return passes;
    }

    private bool TakeNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length <= 2 && _rest.Length > digits.Length && _rest[digits.Length] == ':')
        {
            var length = DateText.TimeLength(_rest);
            _rest = _rest[length..];
            return length > 0 && !_time && (_time = true);
        }

        var number = DateText.Number(digits[..Math.Min(digits.Length, 8)]);
        _rest = _rest[digits.Length..];
        if (digits.Length == 4 && _year < 0)
        {
            _year = number;
            return true;
        }

        if (digits.Length > 2) return false;

        if (_day == 0)
        {
            _day = number;
            if (Is(DateText.LeadingLetters(_rest), "st", "nd", "rd", "th")) _rest = _rest[2..];

            return number > 0;
        }

        // years of two digits only in the forms of mail and HTTP, which begin with the day of the week
        if (digits.Length != 2 || _year >= 0 || !_weekday) return false;

        _year = number < 70 ? 2000 + number : 1900 + number;
        return true;
    }

    private bool TakeWord(ReadOnlySpan<byte> word)
    {
        _rest = _rest[word.Length..];
        if (Find(Months, word) is > 0 and var month && _month == 0)
        {
            _month = month;
            return true;
        }

        if (Find(Weekdays, word) > 0 && !_weekday) return _weekday = true;

        // a half of the day or a zone
        return (_time && word.Length <= 5) || Is(word, "of", "at", "on", "the");
    }

    /// <summary>Returns the place, from 1, of the name that a word of at least three letters begins; 0 if there is none.</summary>
    private static int Find(string[] names, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < names.Length && word.Length >= 3; i++)
        {
            if (word.Length <= names[i].Length && Ascii.EqualsIgnoreCase(word, names[i].AsSpan(0, word.Length))) return i + 1;
        }

        return 0;
    }

    private static bool Is(ReadOnlySpan<byte> word, params ReadOnlySpan<string> ones)
    {
        foreach (var one in ones)
        {
            if (Ascii.EqualsIgnoreCase(word, one)) return true;
        }

        return false;
    }
}
