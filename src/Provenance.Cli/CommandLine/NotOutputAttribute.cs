namespace Provenance.Cli.CommandLine;

/// <summary>A file other than <c>-</c>, where standard output has other uses.</summary>
internal sealed class NotOutputAttribute(string why) : ValueRuleAttribute
{
    public string Why => why;

    internal override string? Check(string word, Type type) => word == "-" ? $"'-' is standard output: {why}" : null;
}
