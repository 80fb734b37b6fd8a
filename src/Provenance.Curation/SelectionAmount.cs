namespace Provenance.Curation;

/// <summary>An amount of text.</summary>
/// <param name="Documents">Documents, or lines.</param>
/// <param name="Words">Words in them.</param>
/// <param name="Bytes">Bytes of their text.</param>
/// <param name="Tokens">Tokens in them; 0 where the budget counts something else.</param>
public readonly record struct SelectionAmount(long Documents, long Words, long Bytes, long Tokens = 0)
{
    /// <summary>Adds two amounts.</summary>
    public static SelectionAmount operator +(SelectionAmount a, SelectionAmount b) => new(a.Documents + b.Documents, a.Words + b.Words, a.Bytes + b.Bytes, a.Tokens + b.Tokens);

    /// <summary>Gets the amount in a budget's unit.</summary>
    public long In(BudgetUnit unit) => unit switch
    {
        BudgetUnit.Documents => Documents,
        BudgetUnit.Words => Words,
        BudgetUnit.Tokens => Tokens,
        _ => Bytes,
    };
}
