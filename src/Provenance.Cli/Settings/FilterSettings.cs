using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>filter</c> alone.</summary>
internal sealed class FilterSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Completes(Candidates.Words, "human", "machine", "uncertain", "unsupported")]
    [Setting("keep", "Verdicts that are kept; default: all but machine", value: "VERDICT,...")]
    public string[]? Keep { get; init; }

    [HasDefaultValue]
    [Number("a number")]
    [Setting("min-resemblance", "Least log-odds that a human wrote it; 0 is even odds", value: "R")]
    public double? MinResemblance { get; init; }

    [HasDefaultValue]
    [Number("a number of words", min: 0)]
    [Setting("min-words", "Fewest words", value: "N")]
    public int? MinWords { get; init; }

    [HasDefaultValue]
    [Setting("language", "Languages that are kept, ISO 639-1", value: "CODE,...")]
    public string[]? Languages { get; init; }

    [HasDefaultValue]
    [Setting("where", "A condition, such as 'words >= 100 and metadata.year < 2022'; may be given again", value: "CONDITION")]
    public string[]? Where { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("output", "Where kept documents go, as JSON lines, packed for .gz and .zst, or as a table for .parquet, whole or not at all; - is standard output", value: "FILE", letter: 'o')]
    public string Output { get; init; } = "-";

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [NotOutput(RejectsSettings.Refusal)]
    [Setting("rejects", "Write the rest, and what could not be used, with reasons, as JSON lines", value: "FILE")]
    public string? Rejects { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Store)]
    [Completes(Candidates.Files)]
    [Setting("store", "A provenance store whose declarations --where may ask for", value: "STORE", letter: 's')]
    public string? Store { get; init; }

    [Group(OptionGroup.Other)]
    [Setting("strict", "Fail, and keep nothing, if anything could not be used")]
    public bool Strict { get; init; }
}
