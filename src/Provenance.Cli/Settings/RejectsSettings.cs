using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>File for records that could not be used.</summary>
[Group(OptionGroup.Output)]
internal sealed class RejectsSettings : ICommandParameterSet
{
    internal const string Refusal = "that is for documents; name a file, such as /dev/stderr";

    [HasDefaultValue]
    [NotOutput(Refusal)]
    [Setting("rejects", "Write what could not be used, with reasons, as JSON lines, or as a table for .parquet", value: "FILE")]
    public string? Rejects { get; init; }
}
