namespace Provenance.Cli.CommandLine;

/// <summary>Says which words an option takes. Rules are checked by the parser, for each word, before a command is made.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal abstract class ValueRuleAttribute : Attribute
{
    /// <summary>What is wrong with a word, behind the name of the option; null where nothing is.</summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="type">The type of the option's value.</param>
    internal abstract string? Check(string word, Type type);
}
