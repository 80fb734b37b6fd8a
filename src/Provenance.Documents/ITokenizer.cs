namespace Provenance.Documents;

/// <summary>A model's tokenizer, by which budgets are counted. Instances are immutable and shared by threads.</summary>
public interface ITokenizer
{
    /// <summary>The name under which a set records it, such as <c>o200k_base</c>; a tokenizer from a file also names the digest of the file.</summary>
    string Name { get; }

    /// <summary>Creates a counter, which owns its buffers: one per thread.</summary>
    ITokenCounter CreateCounter();
}
