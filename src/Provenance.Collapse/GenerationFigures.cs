namespace Provenance.Collapse;

/// <summary>The figures of one generation of one regime: its model's perplexity on human text, and properties of the text that it writes. NaN where a figure is not defined.</summary>
public sealed record GenerationFigures
{
    /// <summary>The regime's name.</summary>
    public required string Arm { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The generation; 0 for the model of human text.</summary>
    public required int Generation { get; init; }

    /// <summary>Number of words of the training data, with repeats.</summary>
    public required long TrainingWords { get; init; }

    /// <summary>Human share of these words after selection, 0 to 1.</summary>
    public required double HumanShare { get; init; }

    /// <summary>Perplexity of held-out human text, at least 1.</summary>
    public required double Perplexity { get; init; }

    /// <summary>Perplexity divided by that of the model of human text: 1 is no loss.</summary>
    public required double Ratio { get; init; }

    /// <summary>Number of distinct words in the generated text.</summary>
    public required long Vocabulary { get; init; }

    /// <summary>Share of words seen one to five times in human text that the generated text has, [0, 1].</summary>
    public required double TailCoverage { get; init; }

    /// <summary>Share of tokens of such words, divided by that in human text.</summary>
    public required double TailMass { get; init; }

    /// <summary>Share of distinct word pairs, in 50,000 words.</summary>
    public required double Distinct2 { get; init; }

    /// <summary>Self-BLEU-4: similarity of documents to each other, (0, 1].</summary>
    public required double SelfBleu4 { get; init; }

    /// <summary>Number of bytes divided by that in gzip.</summary>
    public required double Compression { get; init; }

    /// <summary>Mean perplexity of its documents under the model of human text.</summary>
    public required double FirstModelPerplexity { get; init; }

    /// <summary>95th percentile of that perplexity: the long tail of text that no human model expects.</summary>
    public required double FirstModelPerplexity95 { get; init; }

    /// <summary>Mean human-resemblance of its documents by the detector, log-odds.</summary>
    public required double Resemblance { get; init; }

    /// <summary>Share of the human words of each count, from 1 on, that the generated text has, [0, 1].</summary>
    public required IReadOnlyList<double> Survival { get; init; }
}
