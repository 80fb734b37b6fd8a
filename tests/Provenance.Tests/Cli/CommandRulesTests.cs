using System.Reflection;
using Cocona;
using Cocona.Command;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Commands;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Rules of the house for commands and options, checked on all that Cocona reads off the classes.</summary>
public class CommandRulesTests
{
    /// <summary>Types that Cocona binds as expected; enums take any case and cannot hold hyphens.</summary>
    private static readonly Type[] Types = [typeof(bool), typeof(string), typeof(string[]), typeof(int), typeof(ulong), typeof(double)];

    private static readonly List<(string Path, CommandDescriptor Command)> Commands = [.. CommandList.Catalog.Entries.SelectMany(Describe)];

    private static IEnumerable<(string Path, CommandOptionDescriptor Option)> Options => Commands.SelectMany(known => known.Command.Options.Select(option => (known.Path, option)));

    [Fact]
    public void Commands_are_listed_under_the_names_that_their_classes_have()
    {
        Assert.Equal(Surface.Commands.Where(path => path.Length > 0 && CommandList.Catalog.Find(path) is not { IsGroup: true }), Commands.Select(known => known.Path));
        foreach (var entry in CommandList.Catalog.Entries)
        {
            var described = entry.Describe().All.Single();
            Assert.Equal((entry.Name, entry.Summary), (described.Name, described.Description));
        }
    }

    [Fact]
    public void Every_command_has_a_summary_three_examples_exit_codes_and_topics_that_there_are()
    {
        foreach (var (path, command) in Commands)
        {
            var help = command.Metadata.OfType<HelpAttribute>().Single();
            Assert.EndsWith(".", command.Description, StringComparison.Ordinal);
            Assert.True(help.Examples.Length == 3, $"{path} has {help.Examples.Length} examples");
            Assert.True(help.ExitCodes.Length > 0, path);
            Assert.All(help.Topics, topic => Assert.Contains(topic, HelpTopics.Names));
        }
    }

    [Fact]
    public void Examples_are_command_lines_that_are_understood()
    {
        foreach (var (path, command) in Commands)
        {
            foreach (var example in command.Metadata.OfType<HelpAttribute>().Single().Examples)
            {
                Assert.Contains($"provenance {path}", example, StringComparison.Ordinal);
                var calls = example.Split(["|", ";", "&&"], StringSplitOptions.TrimEntries).Select(part => part.Split('>')[0].Trim()).Where(part => part.StartsWith("provenance ", StringComparison.Ordinal));
                if (example.Contains('\'', StringComparison.Ordinal)) calls = [example[example.IndexOf("provenance", StringComparison.Ordinal)..]];
                foreach (var call in calls)
                {
                    var called = Commands.Where(known => call == $"provenance {known.Path}" || call.StartsWith($"provenance {known.Path} ", StringComparison.Ordinal)).MaxBy(known => known.Path.Length);
                    var parser = new ArgumentParser(called.Path);
                    parser.ParseCommand([.. Surface.Words(call.Split(" | ")[0]).Skip(1 + called.Path.Split(' ').Length)], called.Command.Options, called.Command.Arguments);
                    Assert.True(parser.Mistake is null, $"{call}: {parser.Mistake}");
                }
            }
        }
    }

    [Fact]
    public void Sets_of_options_are_flat_classes_that_nobody_changes()
    {
        foreach (var (path, command) in Commands)
        {
            Assert.Empty(command.Parameters.OfType<CommandParameterizedParameterSetDescriptor>());
            foreach (var set in command.Parameters.OfType<CommandParameterSetDescriptor>())
            {
                Assert.All(set.Members, member => Assert.IsType<CommandOptionDescriptor>(member.ParameterDescriptor));
                foreach (var property in set.ParameterSetType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Assert.True(property.GetCustomAttribute<OptionAttribute>() is not null, $"{path}: {property.Name} is no option");
                    Assert.Contains(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), modifier => modifier.Name == "IsExternalInit");
                }
            }
        }
    }

    [Fact]
    public void Options_have_types_rules_and_words_of_a_kind()
    {
        foreach (var (path, option) in Options)
        {
            var type = Nullable.GetUnderlyingType(option.OptionType) ?? option.OptionType;
            var name = $"{path} --{option.Name}";
            Assert.True(Types.Contains(type), $"{name} is of type {type}");
            Assert.True(!type.IsValueType || type == typeof(bool) || option.ParameterAttributes.OfType<NumberAttribute>().Any(), $"{name} is a number without [Number]");
            Assert.True(option.Description.Length > 0 && !option.Description.EndsWith('.'), $"{name} is described as '{option.Description}'");
            Assert.True(type == typeof(bool) || option.ValueName.Any(char.IsUpper) || option.ParameterAttributes.OfType<ChoiceAttribute>().Any(), $"{name} has a value without a name");
        }
    }

    [Fact]
    public void Only_three_options_must_be_given() =>
        Assert.Equal(["calibrate --output", "export --format", "train --output"], Options.Where(known => known.Option.IsRequired).Select(known => $"{known.Path} --{known.Option.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_letter_means_the_same_everywhere_and_an_option_has_it_everywhere()
    {
        foreach (var group in Options.GroupBy(known => known.Option.Name))
        {
            Assert.True(group.Select(known => string.Concat(known.Option.ShortName)).Distinct().Count() == 1, $"--{group.Key} has different letters");
        }

        foreach (var group in Options.SelectMany(known => known.Option.ShortName.Select(letter => (letter, known.Option.Name))).GroupBy(known => known.letter))
        {
            Assert.True(group.Select(known => known.Name).Distinct().Count() == 1, $"-{group.Key} means several things");
        }
    }

    [Fact]
    public void Words_that_help_and_rules_list_are_those_of_the_library()
    {
        Assert.Equal(FileFormats.Create().Names, Choices("scan", "input-format"));
        Assert.Equal(LeaveOneOut.Fields, Choices("evaluate", "leave-one-out"));
        Assert.Equal(StoreExporter.Formats, Choices("export", "format"));
        Assert.All(StoreExporter.Formats, format => Assert.Contains(format, Option("export", "format").Description, StringComparison.Ordinal));
        Assert.EndsWith($"default: {string.Join(',', WarcOptions.AllTypes)}", Option("scan", "types").Description, StringComparison.Ordinal);
        Assert.EndsWith($"default: {string.Join(',', WarcOptions.Default.Mime)}", Option("scan", "mime").Description, StringComparison.Ordinal);
        Assert.Equal(Enum.GetNames<Verdict>().Select(name => name.ToLowerInvariant()).Where(name => name != "mixed"), Option("filter", "keep").ParameterAttributes.OfType<CompletesAttribute>().Single().Words);
        Assert.Equal(Enum.GetNames<Origin>().Select(name => name.ToLowerInvariant()).Where(name => name != "unknown").Order(StringComparer.Ordinal), Choices("tag", "origin").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_that_help_words_are_those_of_the_library()
    {
        var (whole, quick) = (CollapseOptions.Default, CollapseOptions.Quick);
        Assert.EndsWith($"default: {whole.Generations}, with --quick {quick.Generations}", Option("collapse", "generations").Description, StringComparison.Ordinal);
        Assert.EndsWith($"default: {whole.Seeds}, with --quick {quick.Seeds}", Option("collapse", "seeds").Description, StringComparison.Ordinal);
        Assert.EndsWith($"default: {whole.Words}, with --quick {quick.Words}", Option("collapse", "words").Description, StringComparison.Ordinal);
        Assert.Equal(MemorySize.Parse("1GiB"), CurationOptions.Default.MemoryBytes);
        Assert.EndsWith("default: 1GiB", Option("curate", "memory").Description, StringComparison.Ordinal);
    }

    private static CommandOptionDescriptor Option(string path, string name) => Options.Single(known => known.Path == path && known.Option.Name == name).Option;

    private static IReadOnlyList<string> Choices(string path, string name) => Option(path, name).ParameterAttributes.OfType<ChoiceAttribute>().Single().Words;

    private static IEnumerable<(string Path, CommandDescriptor Command)> Describe(CommandEntry entry)
    {
        var described = entry.Describe().All.Single();
        return entry.IsGroup ? described.SubCommands!.All.Select(command => ($"{entry.Name} {command.Name}", command)) : [(entry.Name, described)];
    }
}
