using Provenance.Documents.Identity;

namespace Provenance.Reports.Selections;

/// <summary>The declared origins of a training set's documents.</summary>
internal static class SelectionOrigins
{
    /// <summary>Returns the origins of documents in the stages, including unknown.</summary>
    internal static IReadOnlySet<Origin> List(SelectionReport report) => Values(report, "origin").Select(value => Origins.TryParse(value, out var origin) ? origin : Origin.Unknown).ToHashSet();

    /// <summary>Returns the ISO 639 codes of languages in the stages, the most frequent first.</summary>
    internal static IEnumerable<string> Languages(SelectionReport report) =>
        Values(report, "language").OfType<string>().Where(code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower));

    /// <summary>Returns the collections of documents in the stages, the most frequent first.</summary>
    internal static IEnumerable<string> Sources(SelectionReport report) => Values(report, "source").OfType<string>();

    /// <summary>Returns the rows of a facet with documents in the training set.</summary>
    internal static IEnumerable<SelectionFacetRow> Rows(SelectionReport report, string facet) =>
        report.Facets.Where(each => each.Name == facet).SelectMany(each => each.Rows).Where(row => row.Written.Documents > 0);

    private static IEnumerable<string?> Values(SelectionReport report, string facet) => Rows(report, facet).Select(row => row.Value);
}
