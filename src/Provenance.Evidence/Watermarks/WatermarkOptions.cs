using System.Globalization;

namespace Provenance.Evidence.Watermarks;

/// <summary>A watermark to look for, as whoever put it there set it: without the right tokenizer, key and gamma nothing is found.</summary>
public sealed record WatermarkOptions
{
    /// <summary>The key that the authors of KGW publish; whoever wants a watermark that others cannot forge takes another.</summary>
    public const long PublishedKey = 15_485_863;

    /// <summary>The scheme.</summary>
    public WatermarkScheme Scheme { get; init; } = WatermarkScheme.Kgw;

    /// <summary>The share of the vocabulary that is green, above 0 and below 1; default 0.25 as in KGW's implementation, and 0.5 for unigram as in its own.</summary>
    public double Gamma { get; init; } = 0.25;

    /// <summary>The key; default <see cref="PublishedKey"/>, and 0 for unigram, as in the implementations.</summary>
    public long Key { get; init; } = PublishedKey;

    /// <summary>Tokens that were divided, from 2 to 2^24; default null, those of the tokenizer. Some models' output is wider than their tokenizer: OPT's has 50272.</summary>
    public int? Vocabulary { get; init; }

    /// <summary>How many tokens of a text are scored at most, from its start, at least 1; default 1000, which is far more than a watermark needs to show. It bounds the time.</summary>
    public int Tokens { get; init; } = 1000;

    /// <summary>
    /// The p-value below which there is something to report at all, above 0 and at most 1; default 1e-4. Below <see cref="MachineBelow"/>, and only there, a watermark speaks for machine text.
    /// </summary>
    public double ReportBelow { get; init; } = 1e-4;

    /// <summary>One text of people in a million may be taken for machine text by its watermark.</summary>
    public const double MachineBelow = 1e-6;

    /// <summary>Reads <c>SCHEME</c> or <c>SCHEME:NAME=VALUE,...</c>, such as <c>kgw:gamma=0.25,key=15485863</c>; names are gamma, key, vocab, tokens and report.</summary>
    /// <exception cref="FormatException">It is none; says what is wrong, and what may be written.</exception>
    public static WatermarkOptions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var options = (colon < 0 ? text : text[..colon]) switch
        {
            "kgw" or "lefthash" or "simple_1" => new WatermarkOptions(),
            "selfhash" => new WatermarkOptions { Scheme = WatermarkScheme.SelfHash },
            "unigram" => new WatermarkOptions { Scheme = WatermarkScheme.Unigram, Gamma = 0.5, Key = 0 },
            _ => throw WatermarkErrors.NoScheme(text),
        };
        foreach (var setting in colon < 0 ? [] : text[(colon + 1)..].Split(','))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (setting, "") : (setting[..equals], setting[(equals + 1)..]);
            options = name switch
            {
                "gamma" => options with { Gamma = Real(value) },
                "key" => options with { Key = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : throw WatermarkErrors.Wrong(text, name, value, "a whole number") },
                "vocab" => options with { Vocabulary = Whole(value) },
                "tokens" => options with { Tokens = Whole(value) },
                "report" => options with { ReportBelow = Real(value) },
                _ => throw WatermarkErrors.NoSetting(text, name),
            };
            if (options.Check() is { } fault) throw WatermarkErrors.Wrong(text, name, value, fault.Range);
        }

        return options;
    }

    /// <summary>The scheme as evidence and options name it.</summary>
    internal string Name => Scheme switch
    {
        WatermarkScheme.Kgw => "kgw",
        WatermarkScheme.SelfHash => "selfhash",
        _ => "unigram",
    };

    /// <summary>The first setting that is out of its range, however it was set, by the name that <see cref="Parse"/> has for it; null where none is.</summary>
    internal (string Setting, string Range)? Check() =>
        !Enum.IsDefined(Scheme) ? ("scheme", "kgw, selfhash or unigram")
        : !(Gamma is > 0 and < 1) ? ("gamma", "a share above 0 and below 1")
        : Vocabulary is < 2 or > 1 << 24 ? ("vocab", "a whole number from 2 to 16777216")
        : Tokens < 1 ? ("tokens", "a whole number from 1 to 2147483647")
        : !(ReportBelow is > 0 and <= 1) ? ("report", "a p-value above 0 and up to 1")
        : null;

    /// <summary>A number; NaN, which is out of every range, for what is none.</summary>
    private static double Real(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>A whole number; 0, which is out of every range, for what is none.</summary>
    private static int Whole(string value) => int.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
