namespace Provenance.Collapse.Models;

/// <summary>
/// Options of sampling words from a model's distribution. The defaults are pure sampling. The document's end is never sampled, because lengths are
/// given; all options refer to the distribution without it. Restrictions apply in the order of this record.
/// Alone, a temperature above 1 or a top-p visits the whole vocabulary for each word, and is a hundred times slower than the others; with a top-k,
/// even a large one, it does not.
/// </summary>
internal sealed record SamplingOptions
{
    /// <summary>Temperature T: probabilities are raised to 1/T and scaled to sum to one; above 0, at most 10. Below 1 favours the probable words.</summary>
    internal double Temperature { get; init; } = 1;

    /// <summary>Limits sampling to the k most probable words (Fan et al., "Hierarchical neural story generation", 2018); of equals, those of smaller number. 0 for all.</summary>
    internal int TopK { get; init; }

    /// <summary>
    /// Limits sampling to the fewest most probable words with at least this total probability (Holtzman et al., "The curious case of neural text
    /// degeneration", 2020); above 0, at most 1, which is all.
    /// </summary>
    internal double TopP { get; init; } = 1;

    /// <summary>
    /// True if the unknown class may be sampled, as number 0. If false, its probability goes to the other words, and a model trained on the
    /// output will not expect unknown words.
    /// </summary>
    internal bool Unknown { get; init; } = true;

    internal ulong Seed { get; init; } = 1;

    /// <summary>True if words are sampled from the distribution as it is.</summary>
    internal bool IsPure => Temperature == 1 && TopK == 0 && TopP == 1;

    /// <summary>Returns true if a word may be sampled at all.</summary>
    internal bool Allows(int word) => word >= LabVocabulary.FirstWord || (word == LabVocabulary.Unknown && Unknown);

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check()
    {
        ModelErrors.Require(Temperature is > 0 and <= 10, nameof(Temperature), "above 0, at most 10");
        ModelErrors.Require(TopK >= 0, nameof(TopK), "0 or more");
        ModelErrors.Require(TopP is > 0 and <= 1, nameof(TopP), "above 0, at most 1");
    }
}
