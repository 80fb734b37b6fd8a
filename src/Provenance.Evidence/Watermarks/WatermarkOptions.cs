using System.Globalization;

namespace Provenance.Evidence.Watermarks;

/// <summary>The settings of a watermark to look for. They must equal those of the generator: with another tokenizer, key or gamma nothing is found.</summary>
public sealed record WatermarkOptions
{
    /// <summary>The key that the authors of KGW publish; a watermark that others cannot forge needs a secret one.</summary>
    public const long PublishedKey = 15_485_863;

    /// <summary>The scheme; default <see cref="WatermarkScheme.Kgw"/>.</summary>
    public WatermarkScheme Scheme { get; init; } = WatermarkScheme.Kgw;

    /// <summary>The share of green tokens in the vocabulary, above 0 and below 1; default 0.25 as in KGW's implementation; <see cref="Parse"/> sets 0.5 for unigram, as in its own.</summary>
    public double Gamma { get; init; } = 0.25;

    /// <summary>The key; default <see cref="PublishedKey"/>; <see cref="Parse"/> sets 0 for unigram, as in its implementation.</summary>
    public long Key { get; init; } = PublishedKey;

    /// <summary>The number of tokens divided, 2 to 2^24; null, the default, for that of the tokenizer. Some models have more outputs than their tokenizer has tokens: OPT has 50272.</summary>
    public int? Vocabulary { get; init; }

    /// <summary>Maximum number of tokens scored, from the start of a text, at least 1; default 1000, far more than a watermark needs. Bounds the time.</summary>
    public int Tokens { get; init; } = 1000;

    /// <summary>
    /// The p-value below which a watermark is reported, above 0 and at most 1; default 1e-4. Only below <see cref="MachineBelow"/> does a watermark indicate machine text.
    /// </summary>
    public double ReportBelow { get; init; } = 1e-4;

    /// <summary>The p-value below which a watermark indicates machine text: wrong for one human text in a million.</summary>
    public const double MachineBelow = 1e-6;

    /// <summary>Parses <c>SCHEME</c> or <c>SCHEME:NAME=VALUE,...</c>, such as <c>kgw:gamma=0.25,key=15485863</c>; the names are gamma, key, vocab, tokens and report.</summary>
    /// <param name="text">The settings.</param>
    /// <returns>The settings, with the scheme's defaults for those not named.</returns>
    /// <exception cref="FormatException">The text has another form or a value out of its range; the message says what is allowed.</exception>
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

    /// <summary>The name of the scheme in evidence and options.</summary>
    internal string Name => Scheme switch
    {
        WatermarkScheme.Kgw => "kgw",
        WatermarkScheme.SelfHash => "selfhash",
        _ => "unigram",
    };

    /// <summary>Returns the first setting out of its range, by its name in <see cref="Parse"/>; null if there is none.</summary>
    internal (string Setting, string Range)? Check() =>
        !Enum.IsDefined(Scheme) ? ("scheme", "kgw, selfhash or unigram")
        : !(Gamma is > 0 and < 1) ? ("gamma", "a share above 0 and below 1")
        : Vocabulary is < 2 or > 1 << 24 ? ("vocab", "a whole number from 2 to 16777216")
        : Tokens < 1 ? ("tokens", "a whole number from 1 to 2147483647")
        : !(ReportBelow is > 0 and <= 1) ? ("report", "a p-value above 0 and up to 1")
        : null;

    /// <summary>Parses a number; returns NaN, which is out of every range, for any other text.</summary>
    private static double Real(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>Parses a whole number; returns 0, which is out of every range, for any other text.</summary>
    private static int Whole(string value) => int.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
