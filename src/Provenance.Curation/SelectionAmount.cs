namespace Provenance.Curation;

/// <summary>An amount of text.</summary>
/// <param name="Documents">Number of documents, or lines.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Bytes">Number of bytes of text.</param>
/// <param name="Tokens">Number of tokens; 0 where the budget is not in tokens.</param>
public readonly record struct SelectionAmount(long Documents, long Words, long Bytes, long Tokens = 0)
{
    /// <summary>Adds two amounts.</summary>
    public static SelectionAmount operator +(SelectionAmount a, SelectionAmount b) => new(a.Documents + b.Documents, a.Words + b.Words, a.Bytes + b.Bytes, a.Tokens + b.Tokens);

    /// <summary>Returns the amount in a budget's unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The number of documents, words, tokens or bytes.</returns>
    public long In(BudgetUnit unit) => unit switch
    {
        BudgetUnit.Documents => Documents,
        BudgetUnit.Words => Words,
        BudgetUnit.Tokens => Tokens,
        _ => Bytes,
    };
}
