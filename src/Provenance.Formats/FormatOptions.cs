using Provenance.Evidence.Watermarks;

namespace Provenance.Formats;

/// <summary>Options of formats, for <see cref="FileFormats.Create"/>.</summary>
public sealed record FormatOptions
{
    /// <summary>The defaults.</summary>
    public static FormatOptions Default { get; } = new();

    /// <summary>The records of web archives that become documents.</summary>
    public WarcOptions Warc { get; init; } = WarcOptions.Default;

    /// <summary>
    /// A file of root certificates in PEM, such as C2PA's trust list. Signatures of content credentials are verified, and their chains must lead to one of these. Null by default: signatures
    /// are reported as not verified. Nothing is fetched in either case.
    /// </summary>
    public string? TrustAnchors { get; init; }

    /// <summary>Watermarks to look for in texts; default none. All must be of one model, whose <see cref="Tokenizer"/> is required.</summary>
    public IReadOnlyList<WatermarkOptions> Watermarks { get; init; } = [];

    /// <summary>The tokenizer of the model that may have written the texts, see <see cref="TextTokenizers.Load"/>; required for <see cref="Watermarks"/>.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>The time at which signers are judged who claim no time of signing, and the last day that a page can be dated.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
