using System.Text.RegularExpressions;

namespace Provenance.Lineage.Exports;

/// <summary>The facts of a Hugging Face data set card in the Hub's published vocabulary.</summary>
internal static partial class CardFacts
{
    private static readonly (long Below, string Word)[] Sizes =
    [
        (1_000, "n<1K"),
        (10_000, "1K<n<10K"),
        (100_000, "10K<n<100K"),
        (1_000_000, "100K<n<1M"),
        (10_000_000, "1M<n<10M"),
        (100_000_000, "10M<n<100M"),
        (1_000_000_000, "100M<n<1B"),
        (10_000_000_000, "1B<n<10B"),
        (100_000_000_000, "10B<n<100B"),
        (1_000_000_000_000, "100B<n<1T"),
    ];

    /// <summary>Returns the size category of a number of documents.</summary>
    internal static string Size(long documents) => Sizes.FirstOrDefault(size => documents < size.Below, (0, "n>1T")).Item2;

    /// <summary>Returns the way in which origins became known: from detectors, from those who found or made the text, or not at all.</summary>
    internal static IEnumerable<string> Annotations(IReadOnlySet<Origin> origins, bool detected)
    {
        var stated = origins.Any(origin => origin != Origin.Unknown);
        if (stated) yield return "found";

        if (detected)
        {
            yield return "machine-generated";
        }
        else if (!stated)
        {
            yield return "no-annotation";
        }
    }

    /// <summary>Returns the creators of the text.</summary>
    internal static IEnumerable<string> Writers(IReadOnlySet<Origin> origins)
    {
        if (origins.Contains(Origin.Human) || origins.Contains(Origin.Mixed)) yield return "found";

        if (HoldsMachineText(origins)) yield return "machine-generated";

        if (origins.Contains(Origin.Unknown)) yield return "other";
    }

    /// <summary>Returns the tags by which data sets of this kind are found.</summary>
    internal static IEnumerable<string> Tags(IReadOnlySet<Origin> origins) => HoldsMachineText(origins) ? ["provenance", "synthetic"] : ["provenance"];

    /// <summary>Returns the names that are valid names of data sets on the Hub: one or two parts of letters, digits, dots, dashes and underscores.</summary>
    internal static IEnumerable<string> Datasets(IEnumerable<string> sources) => sources.Where(source => DatasetId().IsMatch(source));

    private static bool HoldsMachineText(IReadOnlySet<Origin> origins) => origins.Contains(Origin.Machine) || origins.Contains(Origin.Mixed);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?\z")]
    private static partial Regex DatasetId();
}
