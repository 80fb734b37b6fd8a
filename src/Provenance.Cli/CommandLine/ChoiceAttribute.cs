namespace Provenance.Cli.CommandLine;

/// <summary>A value that is one of a few words.</summary>
internal sealed class ChoiceAttribute(params string[] words) : ValueRuleAttribute
{
    public IReadOnlyList<string> Words => words;

    internal override string? Check(string word, Type type) =>
        words.Contains(word) ? null : $"'{word}' is not one of {string.Join(", ", words)}{NearestName.Hint(word, words)}";
}
