using System.Globalization;

namespace Provenance.Documents;

/// <summary>Observations of a run about its inputs, beside the records that it rejected.</summary>
public sealed record InputFindings
{
    private const int NamedLabels = 8;

    /// <summary>Nothing was noticed.</summary>
    public static InputFindings None { get; } = new();

    /// <summary>Number of records or files that were read after an unambiguous repair, by reason, such as <c>nan</c>.</summary>
    public IReadOnlyDictionary<string, long> Repairs { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Number of files of the input folders that were not read, by the ending of their names, such as <c>.png</c>.</summary>
    public IReadOnlyDictionary<string, long> FilesNotRead { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Number of documents whose label is none that is known, by that label.</summary>
    public IReadOnlyDictionary<string, long> UnknownLabels { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Number of files of the input folders that were passed over because they are outputs of this program.</summary>
    public long OutputsSkipped { get; init; }

    /// <summary>Linked folders in the input folders, which are not followed; at most 1,000.</summary>
    public IReadOnlyList<string> LinkedFolders { get; init; } = [];

    /// <summary>Describes <see cref="UnknownLabels"/> in a sentence, the commonest first.</summary>
    /// <returns>The sentence; null if there are none.</returns>
    public string? DescribeUnknownLabels()
    {
        var count = UnknownLabels.Values.Sum();
        if (count == 0) return null;

        var named = string.Join(", ", UnknownLabels.OrderByDescending(label => label.Value).Take(NamedLabels).Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Key} ({label.Value:N0})")));
        return string.Create(CultureInfo.InvariantCulture,
            $"{count:N0} {(count == 1 ? "document has a label that is" : "documents have labels that are")} none of human, machine, mixed: {named}{(UnknownLabels.Count > NamedLabels ? ", ..." : "")}");
    }
}
