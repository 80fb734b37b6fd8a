namespace Provenance.Evidence.Watermarks;

/// <summary>All errors that this folder raises.</summary>
internal static class WatermarkErrors
{
    private const string Example = "write one such as kgw:gamma=0.25,key=15485863";

    internal static FormatException NoScheme(string text) => new($"'{text}' is no watermark that is known; these are: kgw, selfhash, unigram; {Example}");

    internal static FormatException NoSetting(string text, string name) => new($"'{text}': a watermark has no '{name}'; settings are gamma, key, vocab, tokens, report; {Example}");

    internal static FormatException Wrong(string text, string name, string value, string what) => new($"'{text}': {name} must be {what}, '{value}' is not");

    internal static ArgumentException OutOfRange(int watermark, string setting, string range, string parameter) => new($"watermarks[{watermark}]: {setting} must be {range}", parameter);

    internal static ArgumentException NoWatermark(int watermark, string parameter) => new($"watermarks[{watermark}] is null", parameter);

    internal static ArgumentException NoTokenizer() => new("watermarks are found in a model's tokens: name its tokenizer, too");
}
