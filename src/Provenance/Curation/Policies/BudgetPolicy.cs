namespace Provenance.Curation;

/// <summary>How large a set may be.</summary>
public sealed record BudgetPolicy
{
    /// <summary>The name in <see cref="PerDomain"/> and <see cref="PerLanguage"/> of all that are not named.</summary>
    public const string Others = "*";

    /// <summary>What amounts are counted in, shares as well.</summary>
    public BudgetUnit Unit { get; init; } = BudgetUnit.Documents;

    /// <summary>The most that is taken; null for no limit.</summary>
    public long? Amount { get; init; }

    /// <summary>The most of a domain, by its name.</summary>
    public IReadOnlyDictionary<string, long> PerDomain { get; init; } = new Dictionary<string, long>();

    /// <summary>The most of a language, by its ISO 639-1 code.</summary>
    public IReadOnlyDictionary<string, long> PerLanguage { get; init; } = new Dictionary<string, long>();
}
