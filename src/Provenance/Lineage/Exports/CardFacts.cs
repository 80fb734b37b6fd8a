using System.Text.RegularExpressions;

namespace Provenance.Lineage.Exports;

/// <summary>What a Hugging Face data set card says in words that the Hub publishes.</summary>
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

    /// <summary>The size category of so many documents.</summary>
    internal static string Size(long documents) => Sizes.FirstOrDefault(size => documents < size.Below, (0, "n>1T")).Item2;

    /// <summary>How origins are known: detectors said so, somebody who found or made the text did, or nobody.</summary>
    internal static IEnumerable<string> Annotations(StoreSurvey survey)
    {
        var stated = survey.Counts.Any(row => row.Origin != Origin.Unknown);
        if (stated)
        {
            yield return "found";
        }

        if (survey.All.Detectors.Count > 0)
        {
            yield return "machine-generated";
        }
        else if (!stated)
        {
            yield return "no-annotation";
        }
    }

    /// <summary>Who wrote the text.</summary>
    internal static IEnumerable<string> Writers(StoreSurvey survey)
    {
        if (survey.Counts.Any(row => row.Origin is Origin.Human or Origin.Mixed))
        {
            yield return "found";
        }

        if (survey.Counts.Any(row => row.Origin is Origin.Machine or Origin.Mixed))
        {
            yield return "machine-generated";
        }

        if (survey.Counts.Any(row => row.Origin == Origin.Unknown))
        {
            yield return "other";
        }
    }

    /// <summary>Names that the Hub takes for a data set's: of one part or two, of letters, digits, dots, dashes and underscores.</summary>
    internal static IEnumerable<string> Datasets(StoreSurvey survey) => survey.All.Sources.Where(source => DatasetId().IsMatch(source));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,95}(/[A-Za-z0-9][A-Za-z0-9._-]{0,95})?\z")]
    private static partial Regex DatasetId();
}
