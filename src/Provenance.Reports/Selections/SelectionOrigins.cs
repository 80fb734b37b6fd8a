using Provenance.Documents.Identity;

namespace Provenance.Reports.Selections;

/// <summary>The declared origins of a training set's documents.</summary>
internal static class SelectionOrigins
{
    /// <summary>Origins of documents in the stages, unknown for those of which nothing is known.</summary>
    internal static IReadOnlySet<Origin> List(SelectionReport report) => Values(report, "origin").Select(value => Origins.TryParse(value, out var origin) ? origin : Origin.Unknown).ToHashSet();

    /// <summary>ISO 639 codes of languages in the stages, the greatest first.</summary>
    internal static IEnumerable<string> Languages(SelectionReport report) =>
        Values(report, "language").OfType<string>().Where(code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower));

    /// <summary>Collections that documents of the stages belong to, the greatest first.</summary>
    internal static IEnumerable<string> Sources(SelectionReport report) => Values(report, "source").OfType<string>();

    /// <summary>Rows of a facet that have something in the set.</summary>
    internal static IEnumerable<SelectionFacetRow> Rows(SelectionReport report, string facet) =>
        report.Facets.Where(each => each.Name == facet).SelectMany(each => each.Rows).Where(row => row.Written.Documents > 0);

    private static IEnumerable<string?> Values(SelectionReport report, string facet) => Rows(report, facet).Select(row => row.Value);
}
