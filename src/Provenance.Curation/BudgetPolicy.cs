namespace Provenance.Curation;

/// <summary>The size limits of a training set.</summary>
public sealed record BudgetPolicy
{
    /// <summary>The name in <see cref="PerDomain"/> and <see cref="PerLanguage"/> for all that are not named.</summary>
    public const string Others = "*";

    /// <summary>The default tokenizer for budgets in tokens: <c>o200k_base</c>, that of OpenAI's models from GPT-4o on.</summary>
    public const string DefaultTokenizer = "o200k_base";

    /// <summary>The unit of amounts and shares.</summary>
    public BudgetUnit Unit { get; init; } = BudgetUnit.Documents;

    /// <summary>The tokenizer for <see cref="BudgetUnit.Tokens"/>, as <see cref="CurationRequest.Tokenizers"/> takes it; null for <see cref="DefaultTokenizer"/>.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>Maximum amount; null for no limit.</summary>
    public long? Amount { get; init; }

    /// <summary>Maximum amount of each domain, by its name.</summary>
    public IReadOnlyDictionary<string, long> PerDomain { get; init; } = new Dictionary<string, long>();

    /// <summary>Maximum amount of each language, by its ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, long> PerLanguage { get; init; } = new Dictionary<string, long>();
}
