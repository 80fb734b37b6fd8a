using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers;

/// <summary>
/// OpenAI's encodings by name, with their patterns for splitting text from tiktoken's <c>openai_public.py</c>. Possessive quantifiers are atomic groups here, and case is spelled out, because
/// tiktoken's case folding includes the long s (U+017F) and that of .NET does not.
/// </summary>
internal static partial class Encodings
{
    internal const string Gpt2 = "gpt2";
    internal const string Cl100kBase = "cl100k_base";
    internal const string O200kBase = "o200k_base";

    private const int Patience = 10_000;

    /// <summary>Encodings whose vocabularies are included in the packages.</summary>
    internal static IReadOnlyList<string> Shipped { get; } = [O200kBase, Cl100kBase, Gpt2];

    /// <summary>Returns the pattern of an encoding.</summary>
    internal static Regex Pattern(string encoding) => encoding switch
    {
        O200kBase => O200kBasePattern(),
        Cl100kBase => Cl100kBasePattern(),
        _ => Gpt2Pattern(),
    };

    [GeneratedRegex(@"'(?:[sdmt]|ll|ve|re)| ?(?>\p{L}+)| ?(?>\p{N}+)| ?(?>[^\s\p{L}\p{N}]+)|\s+(?!\S)|\s+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Gpt2Pattern();

    [GeneratedRegex(@"'(?:[sdmtSDMT\u017F]|[lL][lL]|[vV][eE]|[rR][eE])|(?>[^\r\n\p{L}\p{N}]?)(?>\p{L}+)|(?>\p{N}{1,3})| ?(?>[^\s\p{L}\p{N}]+)(?>[\r\n]*)|(?>\s+)\z|\s*[\r\n]|\s+(?!\S)|\s", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Cl100kBasePattern();

    [GeneratedRegex(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?:'(?:[stmdSTMD\u017F]|[rR][eE]|[vV][eE]|[lL][lL]))?" +
        @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?:'(?:[stmdSTMD\u017F]|[rR][eE]|[vV][eE]|[lL][lL]))?" +
        @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex O200kBasePattern();
}
