namespace Provenance.Cli.CommandLine;

/// <summary>Completions of a shell for a value, where its name does not say so and there is no <see cref="ChoiceAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CompletesAttribute(Candidates candidates, params string[] words) : Attribute
{
    public Candidates Candidates => candidates;

    public IReadOnlyList<string> Words => words;
}
