using System.CommandLine;
using Provenance.Formats;

namespace Provenance.Cli.Commands;

/// <summary>Options that say how files are read, the same in every command that reads documents.</summary>
internal sealed class ReadingArguments
{
    private readonly Option<string> _text = new("--text-field") { Description = "Path of the text in a record, such as metadata.body, or the name of its column", HelpName = "PATH", DefaultValueFactory = _ => ReadingOptions.Default.TextField };
    private readonly Option<string> _id = new("--id-field") { Description = "Path of the id in a record, or the name of its column", HelpName = "PATH", DefaultValueFactory = _ => ReadingOptions.Default.IdField };
    private readonly Option<string?> _format = new("--input-format") { Description = $"Read all inputs as {string.Join(", ", FileFormats.Create().Names)}; default: by their names, else by their first bytes", HelpName = "FORMAT" };

    internal ReadingArguments() => _format.AcceptOnlyFromAmong([.. FileFormats.Create().Names]);

    /// <summary>As they stand in help.</summary>
    internal IEnumerable<Option> Options => [_text, _id, _format];

    internal ReadingOptions Of(ParseResult parsed)
    {
        var formats = FileFormats.Create();
        return new ReadingOptions
        {
            TextField = parsed.GetValue(_text)!,
            IdField = parsed.GetValue(_id)!,
            Formats = parsed.GetValue(_format) is { } name ? formats.Reading(name) : formats,
        };
    }
}
