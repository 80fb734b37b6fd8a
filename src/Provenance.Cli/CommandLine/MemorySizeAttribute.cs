namespace Provenance.Cli.CommandLine;

/// <summary>A size of memory, such as <c>1GiB</c>.</summary>
internal sealed class MemorySizeAttribute : ValueRuleAttribute
{
    internal override string? Check(string word, Type type) =>
        MemorySize.TryParse(word, out var bytes) && bytes >= MemorySize.Min ? null : $"'{word}' is not a size from 16MiB, such as 512M or 1GiB";
}
