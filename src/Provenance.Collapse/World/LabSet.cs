namespace Provenance.Collapse.World;

/// <summary>The documents that a model is trained on, in order; a document that counts twice is there twice.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="HumanWeight">Weight of a human document, relative to 1 for the others; not below 1.</param>
internal sealed record LabSet(IReadOnlyList<LabDocument> Documents, double HumanWeight = 1)
{
    /// <summary>Warnings from the choice of documents.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];

    internal long Words => Documents.Sum(document => (long)document.Words.Length);

    /// <summary>Human share of words by weight, 0 to 1; NaN if there are none.</summary>
    internal double HumanShare =>
        HumanWeight * HumanWords / (HumanWeight * HumanWords + Words - HumanWords);

    private long HumanWords => Documents.Where(document => document.IsHuman).Sum(document => (long)document.Words.Length);

    internal int[][] ToWords() => [.. Documents.Select(document => document.Words)];

    /// <summary>The documents' weights, with a mean of 1; empty where all are 1. Larger weights would look like repeated documents, whose counts overstate the evidence.</summary>
    internal double[] Weights()
    {
        if (HumanWeight == 1) return [];

        var human = Documents.Count(document => document.IsHuman);
        var unit = Documents.Count / (HumanWeight * human + Documents.Count - human);
        return [.. Documents.Select(document => document.IsHuman ? HumanWeight * unit : unit)];
    }

    /// <summary>The documents for models without weights: human ones are repeated by their weight, on average.</summary>
    internal IEnumerable<int[]> Repeated()
    {
        var due = 0.0;
        foreach (var document in Documents)
        {
            // the remainder goes to the next document
            for (due += document.IsHuman ? HumanWeight : 1; due >= 1 - 1e-9; due--)
            {
                yield return document.Words;
            }
        }
    }
}
