namespace Provenance.Documents.Rejects;

/// <summary>The reasons for which a record or file is read after a repair. A repair is made only where its result is unambiguous.</summary>
internal static class RepairWords
{
    /// <summary>NaN or an infinity in place of a JSON number; read as null.</summary>
    internal const string NotANumber = "nan";

    /// <summary>Half of a surrogate pair; read as U+FFFD.</summary>
    internal const string LoneSurrogate = "lone-surrogate";

    /// <summary>A control character within a JSON string that is not escaped; read as itself.</summary>
    internal const string RawControl = "raw-control";

    /// <summary>A comma behind the last value of an object or array, or around the object of a line; skipped.</summary>
    internal const string StrayComma = "stray-comma";

    /// <summary>Several objects on one line; read one after the other.</summary>
    internal const string JoinedLines = "joined-lines";

    /// <summary>Characters written as pairs of surrogates of three bytes (CESU-8), which UTF-8 does not allow; read as the characters.</summary>
    internal const string Cesu8 = "cesu-8";

    /// <summary>Invalid bytes in UTF-8, also of a text in a Parquet file; read as U+FFFD.</summary>
    internal const string InvalidUtf8 = "invalid-utf8";

    /// <summary>A page whose bytes are UTF-8, although it or its server names another character set; read as UTF-8.</summary>
    internal const string CharsetLabel = "charset-label";

    /// <summary>A row of a table with fewer cells than the first, or with empty ones behind the last; missing cells are missing fields.</summary>
    internal const string RaggedRow = "ragged-row";

    /// <summary>Quotes in a table that belong to the text, escaped by a backslash or, between tabs, not at all.</summary>
    internal const string OddQuotes = "odd-quotes";

    /// <summary>Returns the reason for a text in another character set than UTF-8, such as <c>decoded-windows-1252</c>.</summary>
    internal static string Decoded(string charset) => $"decoded-{charset}";
}
