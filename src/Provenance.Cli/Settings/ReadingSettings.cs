using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>Options of reading files, shared by all commands that read documents.</summary>
[Group(OptionGroup.Input)]
internal sealed class ReadingSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Setting("text-field", "Path of the text in a record, such as metadata.body, or the name of its column", value: "PATH")]
    public string TextField { get; init; } = ReadingOptions.Default.TextField;

    [HasDefaultValue]
    [Setting("id-field", "Path of the id in a record, or the name of its column", value: "PATH")]
    public string IdField { get; init; } = ReadingOptions.Default.IdField;

    [HasDefaultValue]
    [Setting("each", "Field, or list, whose values are documents of their own, with their label, such as human_answers=human; may be given again", value: "PATH=LABEL")]
    public string[]? Each { get; init; }

    [HasDefaultValue]
    [Completes(Candidates.Words, "lines", "blank-lines")]
    [Setting("split", "Cut texts into documents at lines, at blank-lines, or at a marker such as '<|endoftext|>', or *** as a whole line", value: "lines|blank-lines|MARKER")]
    public string? Split { get; init; }

    [HasDefaultValue]
    [Setting("records", "Path of the list of records in JSON files that wrap them, such as data.items, or rows[].row for a field of each element; default: the only list whose elements have the text", value: "PATH")]
    public string? Records { get; init; }

    [HasDefaultValue]
    [Size(1, 1L << 30)]
    [Setting("max-record", "Size of the largest record, from 1 to 1GiB; longer ones are rejected [default: 64MiB]", value: "SIZE")]
    public string? MaxRecord { get; init; }

    [HasDefaultValue]
    [Choice("jsonl", "text", "json", "csv", "docx", "html", "parquet", "warc")]
    [Setting("input-format", "Read all inputs as jsonl, text, json, csv, docx, html, parquet, warc; default: by their names, else by their first bytes", value: "FORMAT")]
    public string? InputFormat { get; init; }

    [HasDefaultValue]
    [Setting("encoding", "Decode texts, tables, pages and JSON lines from NAME, such as windows-1252 or shift_jis; default: auto, by their bytes", value: "NAME")]
    public string? Encoding { get; init; }

    [HasDefaultValue]
    [Completes(Candidates.Words, "response", "resource", "conversion")]
    [Setting("types", "Records of web archives to read; default: response,resource,conversion", value: "TYPE,...")]
    public string[]? Types { get; init; }

    [HasDefaultValue]
    [Setting("mime", "Media types to read from web archives; default: text/html,application/xhtml+xml,text/plain", value: "TYPE,...")]
    public string[]? Mime { get; init; }

    private static EachField Field(string pair)
    {
        // an equals sign may also stand in brackets of the path
        var equals = pair.LastIndexOf('=');
        return equals < pair.LastIndexOf(']') || equals < 0 ? new EachField(pair)
            : pair[(equals + 1)..] is "human" or "machine" or "mixed" ? new EachField(pair[..equals], pair[(equals + 1)..])
            : throw new UsageException($"--each {pair}: the label must be human, machine or mixed");
    }

    /// <summary>Returns the options for the library.</summary>
    /// <param name="configure">Adds a command's own settings to the formats.</param>
    internal ReadingOptions ToOptions(Func<FormatOptions, FormatOptions>? configure = null)
    {
        var warc = WarcOptions.Default;
        warc = Lists.Words(Types) is { Count: > 0 } types ? warc with { Types = types } : warc;
        warc = Lists.Words(Mime) is { Count: > 0 } mime ? warc with { Mime = mime } : warc;
        var options = FormatOptions.Default with { Warc = warc };
        DocumentFormats formats;
        try
        {
            formats = FileFormats.Create(configure is null ? options : configure(options));
            if (Encoding is not (null or "auto")) formats = formats.Decoding(Encoding);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new UsageException(e.Message);
        }

        var reading = new ReadingOptions { TextField = TextField, IdField = IdField, Records = Records, Split = Split, Each = [.. (Each ?? []).Select(Field)], MaxRecordBytes = (int?)MemorySize.Parse(MaxRecord) ?? ReadingOptions.Default.MaxRecordBytes, Formats = InputFormat is null ? formats : formats.Reading(InputFormat) };
        return UsageException.IfArgument(() => DocumentReader.Check(reading));
    }
}
