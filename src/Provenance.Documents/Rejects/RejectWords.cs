using Provenance.Documents.Records;

namespace Provenance.Documents.Rejects;

/// <summary>
/// The vocabulary of reject reasons: every word that a command gives as the reason for rejecting a record, with its meaning. A word means
/// the same in all commands, files and reports, and is never redefined.
/// </summary>
internal static class RejectWords
{
    /// <summary>The document needs a label, and its own fields have none (<see cref="LabelReader"/>).</summary>
    internal const string LabelMissing = "label-missing";

    /// <summary>A field that should hold a fact holds something else.</summary>
    internal const string BadField = "bad-field";

    /// <summary>The user's condition does not hold.</summary>
    internal const string Filtered = "filtered";

    /// <summary>The word of a document without a letter or digit.</summary>
    internal const string Empty = "empty";

    /// <summary>A reason outside the vocabulary, from a format that is not part of this library.</summary>
    internal const string Unreadable = "unreadable";

    private static readonly (string Word, string Meaning)[] Table =
    [
        // the record
        ("invalid-json", "the line is not JSON"),
        ("truncated-json", "the line was cut off in the middle of a value"),
        ("trailing-data", "more stands after the end of the object; one object a line is read"),
        ("too-deep", "objects or arrays are nested too deep"),
        ("not-object", "the line is JSON, but not an object"),
        ("text-missing", "no field has the text; --text-field names another"),
        ("text-not-string", "the field of the text holds something else; --text-field names another"),
        ("text-empty", "the text is empty"),
        ("id-not-string", "the field of the id is neither text nor a number; --id-field names another"),
        (LabelMissing, "no field says whether people or a model wrote it"),
        (BadField, "a field that was named for a fact holds something else"),
        ("invalid-utf8", "bytes that are text in no known character set; --encoding names it"),
        ("lone-surrogate", "half of a surrogate pair, which is not a character"),
        ("line-too-long", "longer than the limit of a record"),
        ("wrong-columns", "more or fewer cells than the first row of the table has"),
        ("unclosed-quote", "a quote in a table is opened and not closed before the next row"),
        ("bad-quotes", "in a table, text follows the closing quote of a cell"),
        ("after-bad-row", "a line of a table after a fault, which is the rest of that row or looks unlike the others"),
        ("no-text", "a page of which nothing is visible without its scripts"),
        ("page-too-long", "a page longer than the limit"),
        ("page-too-large", "a page with more bytes than are read of HTML"),
        ("record-too-long", "longer than the limit of a record, packed or unpacked"),
        ("truncated-record", "the file ends in the middle of the record"),
        ("bad-warc-header", "the header of the record does not end, or does not say how long the record is"),
        ("bad-content-length", "the record does not end where its header says"),
        ("not-warc", "bytes between two records that are no record"),
        ("bad-http", "an HTTP response without its status line"),
        ("damaged-body", "the body of the response is packed, and its data is damaged"),

        // the file
        ("cannot-open", "found in a folder or by a pattern, and could not be opened: a link to nothing, or a file that may not be read"),
        ("format-missing", "the library that reads this format is missing; copy the whole published folder"),
        ("truncated-gzip", "the compressed file ends too early; whole records before that were used"),
        ("damaged-gzip", "a part of the compressed file is damaged; it was read on at the next part that unpacks"),
        ("truncated-zstd", "the compressed file ends too early; whole records before that were used"),
        ("damaged-zstd", "a part of the compressed file is damaged; it was read on at the next part that unpacks"),
        ("truncated-bzip2", "the compressed file ends too early; whole records before that were used"),
        ("damaged-bzip2", "the compressed file is damaged; whole records before that were used"),
        ("truncated-xz", "the compressed file ends too early; whole records before that were used"),
        ("damaged-xz", "the compressed file is damaged, or needs more than 256 MiB of memory to unpack; whole records before that were used"),
        ("damaged-docx", "the Word document is damaged, or protected by a password"),
        ("truncated-tar", "the archive ends too early; whole members before that were used"),
        ("damaged-tar", "the archive is damaged; whole members before that were used"),
        ("truncated-zip", "a member of the archive ends too early"),
        ("damaged-zip", "the archive, or a member of it, is damaged"),
        ("bad-assessment", "the line is not an assessment that scan -o wrote"),
        ("no-records", "a JSON object without the list of records that --records names"),
        ("compressed", "packed in a way that is not read, or twice"),
        ("other-format", "a file of a kind that is not read, such as PDF; the message names a program that converts it"),
        ("parquet", "a Parquet file under another name; name it .parquet"),
        ("not-parquet", "not a Parquet file, in spite of its name"),
        ("truncated-parquet", "the Parquet file ends too early"),
        ("damaged-parquet", "the Parquet file is damaged"),
        ("parquet-too-large", "the rows of the Parquet file do not fit the memory; smaller row groups do"),
        ("too-many-columns", "the first row has more cells than any table has columns"),
        ("binary", "data that is not text"),
        (Unreadable, "the record could not be read"),

        // the document, which can be read
        (Filtered, "the condition does not hold"),
        (Empty, "no letter and no digit"),
        ("exact-duplicate", "another document has the same text"),
        ("generation", "of a greater generation than the policy takes"),
        ("quality-rule", "breaks a published rule"),
        ("quality-bound", "outside the policy's bounds"),
        ("quality-score", "its quality score is below the policy's"),
        ("self-repetition", "repeats itself more than the policy takes"),
        ("perplexity", "its perplexity under the human reference lies outside the policy's band"),
        ("near-duplicate", "another document has nearly the same text"),
        ("machine-share", "text that does not count as human has its full share"),
        ("generator-share", "its generator has its full share"),
        ("domain-budget", "its domain has its full budget"),
        ("language-budget", "its language has its full budget"),
        ("budget", "the budget was spent on documents ranked before it"),
        ("not-drawn", "not drawn: others had larger weights or were luckier"),
        ("exchanged", "made room for one that carries rare words"),
    ];

    private static readonly Dictionary<string, int> Places = Enumerable.Range(0, Table.Length).ToDictionary(i => Table[i].Word, i => i, StringComparer.Ordinal);

    /// <summary>All words.</summary>
    internal static IEnumerable<string> All => Places.Keys;

    /// <summary>Returns the meaning of a word as a phrase; empty for an unknown word.</summary>
    internal static string Meaning(string word) => Places.TryGetValue(word, out var place) ? Table[place].Meaning : "";

    /// <summary>Returns the number of a word, from 1, valid in one process; that of <see cref="Unreadable"/> for an unknown word.</summary>
    internal static byte Number(string word) => (byte)(1 + (Places.TryGetValue(word, out var place) ? place : Places[Unreadable]));

    /// <summary>Returns the word of a number that <see cref="Number"/> returned.</summary>
    internal static string Word(int number) => Table[number - 1].Word;
}
