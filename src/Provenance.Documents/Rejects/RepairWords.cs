namespace Provenance.Documents.Rejects;

/// <summary>The reasons for which a record or file is read after a repair. A repair is made only where its result is unambiguous.</summary>
internal static class RepairWords
{
    /// <summary>NaN or an infinity in place of a JSON number; read as null.</summary>
    internal const string NotANumber = "nan";

    /// <summary>Half of a surrogate pair; read as U+FFFD.</summary>
    internal const string LoneSurrogate = "lone-surrogate";

    /// <summary>Bytes of a text that are not UTF-8; read as U+FFFD.</summary>
    internal const string InvalidUtf8 = "invalid-utf8";
}
