namespace Provenance.Cli.CommandLine;

/// <summary>Completions of a shell for a value, where neither its name nor a <see cref="ChoiceAttribute"/> determines them.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class CompletesAttribute(Candidates candidates, params string[] words) : Attribute
{
    public Candidates Candidates => candidates;

    public IReadOnlyList<string> Words => words;
}
