using System.Globalization;
using System.Text;
using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>Help of the program, of a group of commands and of a command, in the width of the terminal.</summary>
internal sealed class HelpPage(int width)
{
    internal const string About = "Tells human from LLM-written text on a CPU, with calibrated probabilities, and keeps training sets human.";

    /// <summary>Maximum width of a label with its text beside it; longer labels have it below.</summary>
    private const int MaxLabel = 28;

    private static readonly HelpRow Help = new("-h, --help", "Show this help");

    private readonly StringBuilder _page = new();

    /// <summary>Returns the help of the program: all commands, by name only, because describing them takes longer than printing.</summary>
    internal string Root(CommandCatalog commands)
    {
        Paragraph(About);
        Section("Usage", [new HelpRow("provenance COMMAND [options]")]);
        Section("Commands", [.. commands.Entries.Select(entry => new HelpRow(entry.Name, entry.Summary))]);
        Section("Options",
        [
            Help,
            new HelpRow("--version", "Show the version of the program, and the digest of the detector that it uses"),
            new HelpRow("--completion <SHELL>", $"Print a script by which a shell completes command lines: {string.Join(", ", Shells.All)}"),
        ]);
        Paragraph($"'provenance COMMAND --help' says what a command does. 'provenance help TOPIC' goes on from there: {string.Join(", ", HelpTopics.Names)}.");
        Section("Examples",
        [
            new HelpRow("provenance scan crawl/ -o assessments.jsonl.gz"),
            new HelpRow("provenance curate recommended human/ crawl/ -o set"),
            new HelpRow("provenance help formats"),
        ]);
        return End();
    }

    internal string Group(CommandEntry entry, CommandCollection commands)
    {
        Paragraph(entry.Summary);
        Section("Usage", [new HelpRow($"provenance {entry.Name} COMMAND [options]")]);
        Section("Commands", [.. commands.All[0].SubCommands!.All.Select(command => new HelpRow(command.Name, command.Description))]);
        Section("Options", [Help]);
        return End();
    }

    /// <param name="path">The command as typed, such as <c>provenance model info</c>.</param>
    /// <param name="command">Cocona's description of its class.</param>
    internal string Command(string path, CommandDescriptor command)
    {
        var help = command.Metadata.OfType<HelpAttribute>().FirstOrDefault();
        Paragraph(command.Description);
        if (help is not null) Paragraph(help.About);
        var usage = string.Concat(command.Arguments.Select(Usage)) + new string(']', command.Arguments.Count(argument => !argument.IsRequired));
        Section("Usage", [new HelpRow($"{path}{usage} [options]")]);
        Section("Arguments", [.. command.Arguments.Select(argument => new HelpRow($"<{argument.Name}>", argument.Description))]);
        var groups = Enum.GetValues<OptionGroup>().Select(_ => new List<HelpRow>()).ToArray();
        AddOptions(groups, command);
        groups[(int)OptionGroup.Other].Add(Help);
        for (var group = 0; group < groups.Length; group++)
        {
            Section(group == (int)OptionGroup.Command ? "Options" : ((OptionGroup)group).ToString(), groups[group]);
        }

        if (help is not null)
        {
            Paragraph($"Exit codes: {help.ExitCodes}.");
            if (help.Topics.Length > 0) Paragraph($"More: {string.Join(", ", help.Topics.Select(topic => $"provenance help {topic}"))}.");
            Section("Examples", [.. help.Examples.Select(example => new HelpRow(example))]);
        }

        return End();
    }

    /// <summary>Returns the list of topics.</summary>
    internal string Topics()
    {
        Section("Usage", [new HelpRow("provenance help [TOPIC or COMMAND]")]);
        Section("Topics", [.. HelpTopics.Names.Select(name => new HelpRow(name, HelpTopics.Title(name)))]);
        return End();
    }

    internal string Topic(string name)
    {
        Paragraph(HelpTopics.Text(name).TrimEnd());
        return End();
    }

    /// <summary>Puts options into their groups, in the order in which a command declares them.</summary>
    private static void AddOptions(List<HelpRow>[] groups, CommandDescriptor command)
    {
        foreach (var parameter in command.Parameters)
        {
            if (parameter is CommandOptionDescriptor single)
            {
                Add(single, null);
            }
            else if (parameter is CommandParameterSetDescriptor set)
            {
                var common = GroupOf(set.ParameterSetType.GetCustomAttributes(inherit: false));
                foreach (var member in set.Members)
                {
                    if (member.ParameterDescriptor is CommandOptionDescriptor option) Add(option, common);
                }
            }
        }

        void Add(CommandOptionDescriptor option, GroupAttribute? common)
        {
            var group = GroupOf(option.ParameterAttributes) ?? common;
            groups[(int)(group?.Group ?? OptionGroup.Command)].Add(new HelpRow(Label(option), Text(option)));
        }
    }

    private static GroupAttribute? GroupOf(IEnumerable<object> attributes) => attributes.OfType<GroupAttribute>().FirstOrDefault();

    private static string Usage(CommandArgumentDescriptor argument) => $"{(argument.IsRequired ? " " : " [")}<{argument.Name}>{(argument.IsEnumerableLike ? "..." : "")}";

    private static string Label(CommandOptionDescriptor option)
    {
        var names = string.Join(", ", OptionNames.Names(option));
        return OptionNames.IsFlag(option) ? names : $"{names} <{option.ValueName}>{(option.IsRequired ? " (REQUIRED)" : "")}";
    }

    private static string Text(CommandOptionDescriptor option) => option.DefaultValue.Value is { } value and not false and not ""
        ? string.Create(CultureInfo.InvariantCulture, $"{option.Description} [default: {value}]")
        : option.Description;

    private string End() => _page.ToString().TrimEnd('\n') + "\n";

    private void Paragraph(string text)
    {
        if (text.Length == 0) return;
        TextLayout.AppendParagraphs(_page, text, 0, width);
        _page.Append('\n');
    }

    private void Section(string title, List<HelpRow> rows)
    {
        if (rows.Count == 0) return;
        _page.Append(title).Append(":\n");
        var labels = rows.Where(row => row.Text.Length > 0 && row.Label.Length <= MaxLabel).Select(row => row.Label.Length).DefaultIfEmpty(MaxLabel).Max();
        TextLayout.AppendTable(_page, rows, labels, width);
        _page.Append('\n');
    }
}
