namespace Provenance.Cli.CommandLine;

/// <summary>A size, such as <c>1GiB</c>.</summary>
/// <param name="min">Least bytes.</param>
/// <param name="max">Most bytes.</param>
internal sealed class SizeAttribute(long min, long max) : ValueRuleAttribute
{
    internal override string? Check(string word, Type type) =>
        MemorySize.TryParse(word, out var bytes) && bytes >= min && bytes <= max ? null : $"'{word}' is not a size from {Shown(min)}{(max < long.MaxValue ? $" to {Shown(max)}" : "")}, such as 512M or 1GiB";

    private static string Shown(long bytes) => bytes >= 1L << 30 ? $"{bytes >> 30}GiB" : bytes >= 1 << 20 ? $"{bytes >> 20}MiB" : $"{bytes}";
}
