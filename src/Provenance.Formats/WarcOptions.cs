namespace Provenance.Formats;

/// <summary>The records of web archives (WARC and WET, ISO 28500) that become documents; the others are skipped and counted.</summary>
public sealed record WarcOptions
{
    /// <summary>The record types that can hold a text: <c>response</c>, <c>resource</c>, <c>conversion</c>.</summary>
    public static IReadOnlyList<string> AllTypes { get; } = ["response", "resource", "conversion"];

    /// <summary>The defaults.</summary>
    public static WarcOptions Default { get; } = new();

    /// <summary>Record types to read, from <see cref="AllTypes"/>; default all of them.</summary>
    public IReadOnlyList<string> Types { get; init; } = AllTypes;

    /// <summary>
    /// Media types to read, in lower case; default <c>text/html</c>, <c>application/xhtml+xml</c> and <c>text/plain</c>. <c>text/*</c> matches all types with this prefix. Types other than HTML are read as
    /// plain text.
    /// </summary>
    public IReadOnlyList<string> Mime { get; init; } = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>Minimum number of words, as defined by <c>Assessment.Words</c>; default 0, no limit.</summary>
    public int MinWords { get; init; }
}
