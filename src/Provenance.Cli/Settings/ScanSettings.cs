using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>scan</c> alone.</summary>
[Group(OptionGroup.Output)]
internal sealed class ScanSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Setting("output", "Write assessments as JSON lines, packed for .gz and .zst, or as a table for .parquet, whole or not at all; - is standard output", value: "FILE", letter: 'o')]
    public string? Output { get; init; }

    [HasDefaultValue]
    [Choice("table", "jsonl")]
    [Setting("format", "What to print on standard output; default: table, nothing with -o FILE", value: "table|jsonl")]
    public string? Format { get; init; }

    [Setting("annotate", "Write the documents themselves, each with its assessment in metadata.provenance")]
    public bool Annotate { get; init; }

    [HasDefaultValue]
    [Number("a number of rows", min: 0)]
    [Setting("top", "Rows of the table where there are more than 50 documents", value: "N")]
    public int Top { get; init; } = 20;

    [HasDefaultValue]
    [Completes(Candidates.Words, "language", "host", "month", "length", "file")]
    [Setting("by", "Say what share is machine text by language, host, month, length, file, or a field such as source; may be repeated", value: "FIELD")]
    public string[]? By { get; init; }

    [HasDefaultValue]
    [Setting("report", "Write what the collection is made of as a page of HTML, with examples, whole or not at all", value: "FILE")]
    public string? Report { get; init; }

    [HasDefaultValue]
    [Setting("summary", "Write the figures of that page as JSON, whole or not at all", value: "FILE")]
    public string? Summary { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Setting("priors", "Shares of machine text by date, as JSON; default: measured shares, see provenance help evidence", value: "FILE")]
    public string? Priors { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Completes(Candidates.Files)]
    [Setting("calibrate", "Calibrate the detector first, by documents of the same collection known to be human, as 'provenance calibrate' does; may be given again", value: "HUMAN")]
    public string[]? Calibrate { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Store)]
    [Completes(Candidates.Files)]
    [Setting("store", "Append assessments to a provenance store, too", value: "STORE", letter: 's')]
    public string? Store { get; init; }

    [Group(OptionGroup.Other)]
    [Setting("strict", "Fail, and write no assessments, if anything could not be used")]
    public bool Strict { get; init; }
}
