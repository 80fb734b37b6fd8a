using System.CommandLine;
using Provenance.Formats;
using Provenance.Formats.Watermarks;

namespace Provenance.Cli.Commands;

/// <summary>Options that say how files are read, the same in every command that reads documents.</summary>
internal sealed class ReadingArguments
{
    /// <summary>Made once: all commands have these options, whichever runs.</summary>
    private static readonly string[] Names = [.. FileFormats.Create().Names];

    private readonly Option<string> _text = new("--text-field") { Description = "Path of the text in a record, such as metadata.body, or the name of its column", HelpName = "PATH", DefaultValueFactory = _ => ReadingOptions.Default.TextField };
    private readonly Option<string> _id = new("--id-field") { Description = "Path of the id in a record, or the name of its column", HelpName = "PATH", DefaultValueFactory = _ => ReadingOptions.Default.IdField };
    private readonly Option<string?> _format = new("--input-format") { Description = $"Read all inputs as {string.Join(", ", Names)}; default: by their names, else by their first bytes", HelpName = "FORMAT" };
    private readonly Option<string[]> _types = new("--types") { Description = $"Records of web archives to read; default: {string.Join(",", WarcOptions.AllTypes)}", HelpName = "TYPE,...", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> _mime = new("--mime") { Description = $"Media types to read from web archives; default: {string.Join(",", WarcOptions.Default.Mime)}", HelpName = "TYPE,...", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int> _words = new("--min-words") { Description = "Pass over records of web archives with fewer words", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of words", value => value >= 0) };
    private readonly Option<string[]> _watermarks = new("--watermark") { Description = "Look for a watermark, such as kgw:gamma=0.25,key=15485863; may be given again", HelpName = "SCHEME:...", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string?> _tokenizer = new("--tokenizer") { Description = "Tokenizer of the model whose watermark is looked for: its tokenizer.json, SentencePiece model or tiktoken file, or gpt2, cl100k_base or o200k_base", HelpName = "FILE" };
    private readonly Option<string?> _anchors = new("--trust-anchors") { Description = "Root certificates (PEM) by which signatures of content credentials are verified", HelpName = "FILE" };
    private readonly bool _scan;

    /// <param name="scan">Whether it is for a scan, which shows evidence, and takes <c>--min-words</c> for records; in other commands that name asks so of all documents.</param>
    internal ReadingArguments(bool scan = false)
    {
        _format.AcceptOnlyFromAmong(Names);
        _scan = scan;
    }

    /// <summary>As they stand in help.</summary>
    internal IEnumerable<Option> Options => [_text, _id, _format, _types, _mime, .. _scan ? [_words, _watermarks, _tokenizer, _anchors] : Array.Empty<Option>()];

    internal ReadingOptions Of(ParseResult parsed)
    {
        var formats = Formats(parsed);
        return new ReadingOptions
        {
            TextField = parsed.GetValue(_text)!,
            IdField = parsed.GetValue(_id)!,
            Formats = parsed.GetValue(_format) is { } name ? formats.Reading(name) : formats,
        };
    }

    private DocumentFormats Formats(ParseResult parsed)
    {
        var warc = WarcOptions.Default with { MinWords = _scan ? parsed.GetValue(_words) : 0 };
        warc = Words(parsed.GetValue(_types)) is { Count: > 0 } types ? warc with { Types = types } : warc;
        warc = Words(parsed.GetValue(_mime)) is { Count: > 0 } mime ? warc with { Mime = mime } : warc;
        if (_scan && parsed.GetValue(_tokenizer) is { } file && parsed.GetValue(_watermarks) is not { Length: > 0 })
        {
            throw new UsageException($"--tokenizer {file}: say which watermark is looked for with --watermark");
        }

        try
        {
            var options = FormatOptions.Default with { Warc = warc };
            return FileFormats.Create(!_scan ? options : options with
            {
                TrustAnchors = parsed.GetValue(_anchors),
                Tokenizer = parsed.GetValue(_tokenizer),
                Watermarks = [.. (parsed.GetValue(_watermarks) ?? []).Select(WatermarkOptions.Parse)],
            });
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new UsageException(e.Message);
        }
    }

    private static List<string> Words(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(value => value.ToLowerInvariant())];
}
