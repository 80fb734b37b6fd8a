using System.Diagnostics.CodeAnalysis;
using Cocona.Command;
using Cocona.CommandLine;

namespace Provenance.Cli.CommandLine;

/// <summary>Divides the words after a command into options and arguments, and finds mistakes in them.</summary>
/// <param name="command">The command as typed, such as <c>model info</c>.</param>
internal sealed class ArgumentParser(string command) : ICoconaCommandLineParser
{
    private readonly List<GivenOption> _options = [];
    private readonly List<string> _values = [];

    private OptionNames _names = new([]);

    /// <summary>True if help is requested, whatever else is given.</summary>
    internal bool HelpWanted { get; private set; }

    /// <summary>The first mistake; null for none.</summary>
    internal string? Mistake { get; private set; }

    public bool TryGetCommandName(IReadOnlyList<string> args, [NotNullWhen(true)] out string? commandName)
    {
        commandName = args is [[not '-', ..], ..] ? args[0] : null;
        return commandName is not null;
    }

    public ParsedCommandLine ParseCommand(IReadOnlyList<string> args, IReadOnlyList<ICommandOptionDescriptor> options, IReadOnlyList<CommandArgumentDescriptor> arguments)
    {
        _names = new OptionNames(options.Cast<CommandOptionDescriptor>());
        for (var i = 0; i < args.Count; i++)
        {
            var word = args[i];
            if (word == "--")
            {
                for (i++; i < args.Count; i++) AddValue(args[i], arguments);
            }
            else if (OptionNames.IsHelp(word))
            {
                HelpWanted = true;
            }
            else if (word is not ['-', _, ..])
            {
                AddValue(word, arguments);
            }
            else if (!(word[1] == '-' ? TakeLong(args, ref i) : TakeLetters(args, ref i)))
            {
                AddUnknown(word, arguments);
            }
        }

        CheckValues();
        CheckCounts(arguments);
        return new ParsedCommandLine(ToOptions(), ToArguments(), []);
    }

    /// <summary>Takes <c>--name</c>, <c>--name value</c>, <c>--name=value</c> or <c>--name:value</c>.</summary>
    private bool TakeLong(IReadOnlyList<string> args, ref int i)
    {
        var word = args[i];
        var end = word.IndexOfAny('=', ':');
        var name = end < 0 ? word : word[..end];
        if (_names.Find(name) is not { } option) return false;
        Take(option, name, end < 0 ? null : word[(end + 1)..], args, ref i);
        return true;
    }

    /// <summary>Takes <c>-x</c>, <c>-x value</c>, <c>-xvalue</c>, <c>-x=value</c> or <c>-x:value</c>, also behind letters of flags: <c>-qx value</c>.</summary>
    private bool TakeLetters(IReadOnlyList<string> args, ref int i)
    {
        var letters = args[i];
        var flags = new List<GivenOption>();
        for (var at = 1; at < letters.Length; at++)
        {
            var name = $"-{letters[at]}";
            var rest = letters[(at + 1)..];
            if (_names.Find(name) is not { } option) return false;
            if (rest.Length > 0 && OptionNames.IsFlag(option) && rest[0] is not ('=' or ':'))
            {
                flags.Add(new GivenOption(option, name, "true"));
                continue;
            }

            _options.AddRange(flags);
            Take(option, name, rest is "" ? null : rest[0] is '=' or ':' ? rest[1..] : rest, args, ref i);
            return true;
        }

        return false;
    }

    private void Take(CommandOptionDescriptor option, string name, string? attached, IReadOnlyList<string> args, ref int i)
    {
        if (OptionNames.IsFlag(option))
        {
            if (attached is not null && !bool.TryParse(attached, out _)) Mistake ??= $"{name} takes no value, and '{attached}' is given";
            else Add(option, name, attached ?? "true");
            return;
        }

        var next = i + 1 < args.Count && args[i + 1] != "--" ? args[i + 1] : null;
        if (attached is not null)
        {
            Add(option, name, attached);
        }
        else if (OptionNames.IsValueOptional(option) && next is null or ['-', _, ..])
        {
            Add(option, name, "");
        }
        else if (next is not null)
        {
            Add(option, name, next);
            i++;
        }
        else
        {
            Mistake ??= $"{name} needs a value: {name} <{option.ValueName}>";
        }
    }

    private void Add(CommandOptionDescriptor option, string typed, string value) => _options.Add(new GivenOption(option, typed, value));

    private void AddValue(string word, IReadOnlyList<CommandArgumentDescriptor> arguments)
    {
        if (_values.Count >= arguments.Count && arguments is not [.., { IsEnumerableLike: true }])
        {
            Mistake ??= arguments.Count == 0 ? $"{command} takes no arguments, and '{word}' is one" : $"{command} takes {string.Join(" and ", arguments.Select(known => known.Name))} only, and '{word}' is one argument more";
        }

        _values.Add(word);
    }

    /// <summary>Adds a word that starts with a hyphen and is not an option: a file of that name, or a mistake.</summary>
    private void AddUnknown(string word, IReadOnlyList<CommandArgumentDescriptor> arguments)
    {
        var argument = arguments.ElementAtOrDefault(_values.Count) ?? arguments.LastOrDefault(last => last.IsEnumerableLike);
        if (argument is not null && argument.ParameterAttributes.Any(attribute => attribute is PathsAttribute) && Path.Exists(word))
        {
            _values.Add(word);
        }
        else
        {
            // every letter is similar to every other
            Mistake ??= $"there is no option '{word}'{(word.Length > 2 ? NearestName.Hint(word, _names.All) : "")}";
        }
    }

    private void CheckCounts(IReadOnlyList<CommandArgumentDescriptor> arguments)
    {
        foreach (var option in _names.Options)
        {
            if (option.IsEnumerableLike || OptionNames.IsFlag(option)) continue;
            var times = _options.Count(given => given.Option == option);
            if (times > 1) Mistake ??= $"{_options.First(given => given.Option == option).Typed} is given {times} times, and takes one value";
        }

        if (arguments.Skip(_values.Count).FirstOrDefault(argument => argument.IsRequired) is { } argument)
        {
            Mistake ??= $"{command} needs {argument.Name}: {Sentence(argument.Description)}";
        }

        if (_names.Options.FirstOrDefault(option => option.IsRequired && _options.All(given => given.Option != option)) is { } required)
        {
            Mistake ??= $"{command} needs --{required.Name} <{required.ValueName}>: {Sentence(required.Description)}";
        }
    }

    private void CheckValues()
    {
        foreach (var given in _options)
        {
            foreach (var attribute in given.Option.ParameterAttributes)
            {
                if (attribute is ValueRuleAttribute rule && rule.Check(given.Value, given.Option.OptionType) is { } wrong) Mistake ??= $"{given.Typed}: {wrong}";
            }
        }
    }

    /// <summary>Returns values for Cocona to bind, as arrays instead of lists of its structs, whose code is generated at run time.</summary>
    private CommandOption[] ToOptions()
    {
        var options = new CommandOption[_options.Count];
        for (var i = 0; i < options.Length; i++) options[i] = new CommandOption(_options[i].Option, _options[i].Value, i);
        return options;
    }

    private CommandArgument[] ToArguments()
    {
        var arguments = new CommandArgument[_values.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = new CommandArgument(_values[i], i);
        return arguments;
    }

    /// <summary>Returns a description in the form that follows a colon.</summary>
    private static string Sentence(string description) => char.IsUpper(description[1]) ? description : char.ToLowerInvariant(description[0]) + description[1..];
}

/// <summary>An option given on a command line.</summary>
/// <param name="Option">The option.</param>
/// <param name="Typed">Its name as typed.</param>
/// <param name="Value">Its value; empty if left out.</param>
internal sealed record GivenOption(CommandOptionDescriptor Option, string Typed, string Value);
