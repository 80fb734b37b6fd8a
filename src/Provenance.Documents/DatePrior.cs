namespace Provenance.Documents;

/// <summary>A row of <see cref="DatePriors"/>.</summary>
/// <param name="From">The first day that it holds for.</param>
/// <param name="Machine">The share of text that machines wrote, 0 to 1.</param>
public sealed record DatePrior(DateOnly From, double Machine)
{
    /// <summary>The date before which text counts as human: the first capable model (GPT) appeared on 11 June 2018. Earlier machine text comes from spinning and translation programs only.</summary>
    public static readonly DateOnly FirstModel = new(2018, 6, 1);
}
