using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;
using Provenance.Evidence.Watermarks;

namespace Provenance.Cli.Settings;

/// <summary>Options of a scan about records of web archives and about marks beside the words.</summary>
[Group(OptionGroup.Input)]
internal sealed class EvidenceSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Number("a number of words", min: 0)]
    [Setting("min-words", "Pass over records of web archives with fewer words", value: "N")]
    public int? MinWords { get; init; }

    [HasDefaultValue]
    [Setting("watermark", "Look for a watermark, such as kgw:gamma=0.25,key=15485863; may be given again", value: "SCHEME:...")]
    public string[]? Watermarks { get; init; }

    [HasDefaultValue]
    [Setting("tokenizer", "Tokenizer of the model whose watermark is looked for: its tokenizer.json, SentencePiece model or tiktoken file, or gpt2, cl100k_base or o200k_base", value: "FILE")]
    public string? Tokenizer { get; init; }

    [HasDefaultValue]
    [Setting("trust-anchors", "Root certificates (PEM) by which signatures of content credentials are verified", value: "FILE")]
    public string? TrustAnchors { get; init; }

    internal FormatOptions AddTo(FormatOptions options)
    {
        if (Tokenizer is not null && Watermarks is not { Length: > 0 })
        {
            throw new UsageException($"--tokenizer {Tokenizer}: say which watermark is looked for with --watermark");
        }

        return options with
        {
            Warc = options.Warc with { MinWords = MinWords ?? 0 },
            TrustAnchors = TrustAnchors,
            Tokenizer = Tokenizer,
            Watermarks = [.. (Watermarks ?? []).Select(WatermarkOptions.Parse)],
        };
    }
}
