using Provenance.Evidence.Watermarks;

namespace Provenance.Formats;

/// <summary>How each format is read, for <see cref="FileFormats.Create"/>.</summary>
public sealed record FormatOptions
{
    /// <summary>The options that hold where none are given.</summary>
    public static FormatOptions Default { get; } = new();

    /// <summary>Which records of web archives are documents.</summary>
    public WarcOptions Warc { get; init; } = WarcOptions.Default;

    /// <summary>
    /// A file of root certificates in PEM, such as C2PA's trust list: content credentials' signatures are verified, and their chains must lead to one of them. Default null, by which signatures
    /// are reported as not verified. Nothing is fetched either way.
    /// </summary>
    public string? TrustAnchors { get; init; }

    /// <summary>Watermarks to look for in texts; default none. All of them are of one model, whose <see cref="Tokenizer"/> is needed.</summary>
    public IReadOnlyList<WatermarkOptions> Watermarks { get; init; } = [];

    /// <summary>The tokenizer of the model that may have written, as <see cref="TextTokenizers.Load"/> takes it; needed where <see cref="Watermarks"/> are looked for.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>The time at which signers are judged who claim no time of signing.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
