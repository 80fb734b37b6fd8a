namespace Provenance.Cli.CommandLine;

/// <summary>A rule for the words that an option takes. The parser checks each word before a command is created.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal abstract class ValueRuleAttribute : Attribute
{
    /// <summary>Returns the fault of a word, to follow the name of the option; null where there is none.</summary>
    /// <param name="word">The word as typed.</param>
    /// <param name="type">The type of the option's value.</param>
    internal abstract string? Check(string word, Type type);
}
