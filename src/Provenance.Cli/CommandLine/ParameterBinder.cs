using Cocona.Command;
using Cocona.Command.Binder;
using Cocona.CommandLine;

namespace Provenance.Cli.CommandLine;

/// <summary>
/// Binds words that the parser checked to the parameters of a command. Cocona's own binder uses lists of its structs, for which code is generated at run time, which takes longer than binding.
/// </summary>
internal sealed class ParameterBinder : ICoconaParameterBinder
{
    public object?[] Bind(CommandDescriptor commandDescriptor, IReadOnlyList<CommandOption> commandOptionValues, IReadOnlyList<CommandArgument> commandArgumentValues)
    {
        var bound = new object?[commandDescriptor.Parameters.Count];
        var argument = 0;
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] = commandDescriptor.Parameters[i] switch
            {
                CommandOptionDescriptor option => Value(option, commandOptionValues),
                CommandArgumentDescriptor next => Value(next, commandArgumentValues, ref argument),
                CommandParameterSetDescriptor set => Set(set, commandOptionValues),
                var other => throw new NotSupportedException($"{other.Name}: commands have options, arguments and sets of options"),
            };
        }

        return bound;
    }

    private static object Set(CommandParameterSetDescriptor set, IReadOnlyList<CommandOption> given)
    {
        var instance = Activator.CreateInstance(set.ParameterSetType)!;
        foreach (var member in set.Members)
        {
            var option = (CommandOptionDescriptor)member.ParameterDescriptor;
            // options that are not given keep their defaults
            if (IsGiven(option, given)) member.Setter(instance, Value(option, given));
        }

        return instance;
    }

    private static bool IsGiven(CommandOptionDescriptor option, IReadOnlyList<CommandOption> given)
    {
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Option == option) return true;
        }

        return false;
    }

    private static object? Value(CommandOptionDescriptor option, IReadOnlyList<CommandOption> given)
    {
        var words = new List<string>();
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].Option == option) words.Add(given[i].Value!);
        }

        return words.Count == 0 ? option.DefaultValue.Value : option.IsEnumerableLike ? words.ToArray() : InvariantConverter.Convert(option.OptionType, words[^1]);
    }

    /// <summary>Returns the value of an argument; an argument with many values takes all remaining words, because it is the last one.</summary>
    private static object? Value(CommandArgumentDescriptor argument, IReadOnlyList<CommandArgument> given, ref int next)
    {
        if (next >= given.Count) return argument.DefaultValue.Value;
        if (!argument.IsEnumerableLike) return InvariantConverter.Convert(argument.ArgumentType, given[next++].Value);
        var words = new string[given.Count - next];
        for (var i = 0; i < words.Length; i++) words[i] = given[next++].Value;
        return words;
    }
}
