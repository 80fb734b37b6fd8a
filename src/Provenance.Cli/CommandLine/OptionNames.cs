using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>The options of a command by all their names.</summary>
internal sealed class OptionNames
{
    private readonly Dictionary<string, CommandOptionDescriptor> _options = new(StringComparer.Ordinal);

    internal OptionNames(IEnumerable<CommandOptionDescriptor> options)
    {
        Options = [.. options];
        foreach (var option in Options)
        {
            foreach (var name in Names(option)) _options.Add(name, option);
        }
    }

    internal IReadOnlyList<CommandOptionDescriptor> Options { get; }

    /// <summary>All names as typed, including those of help.</summary>
    internal IEnumerable<string> All => [.. _options.Keys, "--help"];

    internal CommandOptionDescriptor? Find(string name) => _options.GetValueOrDefault(name);

    /// <summary>Returns the names of an option as typed, letters first.</summary>
    internal static IEnumerable<string> Names(CommandOptionDescriptor option)
    {
        foreach (var letter in option.ShortName) yield return $"-{letter}";
        yield return $"--{option.Name}";
        if (option.ParameterAttributes.OfType<AliasAttribute>().FirstOrDefault() is { } alias) yield return $"--{alias.Name}";
    }

    internal static bool IsHelp(string word) => word is "--help" or "-h" or "-?";

    internal static bool IsFlag(CommandOptionDescriptor option) => option.OptionType == typeof(bool);

    internal static bool IsValueOptional(CommandOptionDescriptor option) => option.ParameterAttributes.Any(attribute => attribute is ValueOptionalAttribute);
}
