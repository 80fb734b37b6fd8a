using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>Options of reading labels, shared by the commands that do.</summary>
[Group(OptionGroup.Input)]
internal sealed class LabelSettings : ICommandParameterSet
{
    private static readonly string[] Words = ["human", "machine", "mixed"];

    [HasDefaultValue]
    [Setting("label-field", "Path of the field that says who wrote a document; default: see provenance help labels", value: "PATH")]
    public string? LabelField { get; init; }

    [HasDefaultValue]
    [Completes(Candidates.Words, "human=", "machine=", "mixed=")]
    [Setting("label", "Values that mean human, machine or mixed, such as human=0,Human; machine=* is every other value; may be given again", value: "LABEL=VALUE,...")]
    public string[]? Labels { get; init; }

    /// <summary>Returns options of reading with the labels.</summary>
    internal ReadingOptions AddTo(ReadingOptions reading)
    {
        var values = Words.ToDictionary(word => word, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var pair in Labels ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !values.TryGetValue(pair[..equals].Trim(), out var list)) throw new UsageException($"--label {pair}: write human=VALUE,..., machine=VALUE,... or mixed=VALUE,...");

            list.AddRange(pair[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries));
        }

        var options = reading with { LabelField = LabelField, Labels = new LabelValues { Human = values["human"], Machine = values["machine"], Mixed = values["mixed"] } };
        return UsageException.IfArgument(() => DocumentReader.Check(options));
    }
}
