namespace Provenance.Curation;

/// <summary>The size limits of a training set.</summary>
public sealed record BudgetPolicy
{
    /// <summary>The name in <see cref="PerDomain"/> and <see cref="PerLanguage"/> of all that are not named.</summary>
    public const string Others = "*";

    /// <summary>The tokenizer that counts tokens where none is named: <c>o200k_base</c>, that of OpenAI's models from GPT-4o on.</summary>
    public const string DefaultTokenizer = "o200k_base";

    /// <summary>The unit of amounts and shares.</summary>
    public BudgetUnit Unit { get; init; } = BudgetUnit.Documents;

    /// <summary>The tokenizer whose tokens <see cref="BudgetUnit.Tokens"/> are, as <see cref="CurationRequest.Tokenizers"/> takes it; null for <see cref="DefaultTokenizer"/>.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>The most that is taken; null for no limit.</summary>
    public long? Amount { get; init; }

    /// <summary>The most of a domain, by its name.</summary>
    public IReadOnlyDictionary<string, long> PerDomain { get; init; } = new Dictionary<string, long>();

    /// <summary>The most of a language, by its ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, long> PerLanguage { get; init; } = new Dictionary<string, long>();
}
