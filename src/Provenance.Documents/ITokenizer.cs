namespace Provenance.Documents;

/// <summary>A model's tokenizer, for budgets in tokens. Instances are immutable and may be shared by threads.</summary>
public interface ITokenizer
{
    /// <summary>The name that selections record, such as <c>o200k_base</c>; for a tokenizer from a file it includes the file's digest.</summary>
    string Name { get; }

    /// <summary>Creates a counter with buffers of its own: one per thread.</summary>
    /// <returns>The counter.</returns>
    ITokenCounter CreateCounter();
}
