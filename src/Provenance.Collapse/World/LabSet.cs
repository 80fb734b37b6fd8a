namespace Provenance.Collapse.World;

/// <summary>The documents that a model is trained on, in order; a document that counts twice is there twice.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="HumanWeight">What a human document counts for, beside 1 for the others; not below 1.</param>
internal sealed record LabSet(IReadOnlyList<LabDocument> Documents, double HumanWeight = 1)
{
    /// <summary>Warnings from the choice of documents.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];

    internal long Words => Documents.Sum(document => (long)document.Words.Length);

    /// <summary>Share of words that people wrote, by weight, 0 to 1; NaN of nothing.</summary>
    internal double HumanShare =>
        HumanWeight * HumanWords / (HumanWeight * HumanWords + Words - HumanWords);

    private long HumanWords => Documents.Where(document => document.IsHuman).Sum(document => (long)document.Words.Length);

    internal int[][] ToWords() => [.. Documents.Select(document => document.Words)];

    /// <summary>
    /// The documents' weights, such that they are 1 on average; empty where all are 1. Scaled up instead, they would look like repeated documents, and
    /// counts say less than they seem to.
    /// </summary>
    internal double[] Weights()
    {
        if (HumanWeight == 1) return [];

        var human = Documents.Count(document => document.IsHuman);
        var unit = Documents.Count / (HumanWeight * human + Documents.Count - human);
        return [.. Documents.Select(document => document.IsHuman ? HumanWeight * unit : unit)];
    }

    /// <summary>The documents for those who know no weights: human ones as often as they count, on average.</summary>
    internal IEnumerable<int[]> Repeated()
    {
        var due = 0.0;
        foreach (var document in Documents)
        {
            // what is left over goes to the next document
            for (due += document.IsHuman ? HumanWeight : 1; due >= 1 - 1e-9; due--)
            {
                yield return document.Words;
            }
        }
    }
}
