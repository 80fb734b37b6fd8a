namespace Provenance.Formats;

/// <summary>Which records of web archives (WARC and WET, ISO 28500) are documents; the others are passed over and counted.</summary>
public sealed record WarcOptions
{
    /// <summary>The types of record that can hold a text: <c>response</c>, <c>resource</c>, <c>conversion</c>.</summary>
    public static IReadOnlyList<string> AllTypes { get; } = ["response", "resource", "conversion"];

    /// <summary>The options that hold where none are given.</summary>
    public static WarcOptions Default { get; } = new();

    /// <summary>Types of record to read, some of <see cref="AllTypes"/>; default all of them.</summary>
    public IReadOnlyList<string> Types { get; init; } = AllTypes;

    /// <summary>
    /// Media types to read, in lower case; default <c>text/html</c>, <c>application/xhtml+xml</c> and <c>text/plain</c>. <c>text/*</c> means all that start so. What is not HTML is read as
    /// plain text.
    /// </summary>
    public IReadOnlyList<string> Mime { get; init; } = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>Fewest words, counted as <c>Assessment.Words</c>; default 0, no limit.</summary>
    public int MinWords { get; init; }
}
