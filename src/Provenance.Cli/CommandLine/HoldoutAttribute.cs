namespace Provenance.Cli.CommandLine;

/// <summary>Documents to leave out of training, as <c>FIELD:VALUE</c>.</summary>
internal sealed class HoldoutAttribute : ValueRuleAttribute
{
    internal override string? Check(string word, Type type)
    {
        try
        {
            Holdout.Parse(word);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>Parses words that were checked.</summary>
    internal static IReadOnlyList<Holdout> Parse(string[]? words) => [.. (words ?? []).Select(Holdout.Parse)];
}
