namespace Provenance.Collapse;

/// <summary>One generation of one arm: how well its model foresees human text, and what the text is like that it writes. NaN where a figure is not defined.</summary>
public sealed record GenerationFigures
{
    /// <summary>The arm's name.</summary>
    public required string Arm { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>0 for the model of human text.</summary>
    public required int Generation { get; init; }

    /// <summary>Words it was trained on, repeats with them.</summary>
    public required long TrainingWords { get; init; }

    /// <summary>Share of these that people wrote, after selection, 0 to 1.</summary>
    public required double HumanShare { get; init; }

    /// <summary>Perplexity of held-out human text, at least 1.</summary>
    public required double Perplexity { get; init; }

    /// <summary>The same over that of the model of human text: 1 is no loss.</summary>
    public required double Ratio { get; init; }

    /// <summary>Different words in what it wrote.</summary>
    public required long Vocabulary { get; init; }

    /// <summary>Share of words seen one to five times in human text that are in it, [0, 1].</summary>
    public required double TailCoverage { get; init; }

    /// <summary>Share of tokens that such words are, over that in human text.</summary>
    public required double TailMass { get; init; }

    /// <summary>Different pairs of words over pairs, in 50,000 words.</summary>
    public required double Distinct2 { get; init; }

    /// <summary>Likeness of documents to each other, (0, 1].</summary>
    public required double SelfBleu4 { get; init; }

    /// <summary>Bytes over bytes in gzip.</summary>
    public required double Compression { get; init; }

    /// <summary>Perplexity of its documents under the model of human text, mean over documents.</summary>
    public required double FirstModelPerplexity { get; init; }

    /// <summary>The same, 95th percentile: the long tail of what no human model expects.</summary>
    public required double FirstModelPerplexity95 { get; init; }

    /// <summary>The detector's opinion of its documents: mean human-resemblance, log-odds.</summary>
    public required double Resemblance { get; init; }

    /// <summary>Share of the human words of each count, from 1 on, that are in it, [0, 1].</summary>
    public required IReadOnlyList<double> Survival { get; init; }
}
