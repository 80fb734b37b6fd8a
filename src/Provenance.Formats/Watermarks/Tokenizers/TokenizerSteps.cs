using System.Text.Json;
using System.Text.RegularExpressions;

namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>What a <c>tokenizer.json</c> does to a text before it is encoded: its normalizer and its pre-tokenizer, of those kinds that byte-pair models use.</summary>
internal sealed class TokenizerSteps(string path)
{
    private const string NotSupported = "is not supported; byte-level models such as GPT-2, OPT and Llama 3 are, and those like Llama 2";

    /// <summary>Patterns that cut, in their order; null for that of GPT-2.</summary>
    internal List<string?> Patterns { get; } = [];

    internal bool OverBytes { get; private set; }

    internal string? Prefix { get; private set; }

    internal string? Space { get; private set; }

    internal bool Nfc { get; private set; }

    internal void AddNormalizer(JsonElement? normalizer)
    {
        if (normalizer is not { } step)
        {
            return;
        }

        switch (TokenizerFile.Type(step))
        {
            case "Sequence":
                foreach (var part in step.GetProperty("normalizers").EnumerateArray())
                {
                    AddNormalizer(part);
                }

                break;
            case "NFC":
                Nfc = true;
                break;
            case "Prepend":
                Prefix = step.GetProperty("prepend").GetString();
                break;
            case "Replace" when TokenizerFile.Member(step.GetProperty("pattern"), "String") is { } pattern && pattern.GetString() == " ":
                Space = step.GetProperty("content").GetString();
                break;
            default:
                throw WatermarkErrors.Unusable(path, "normalizer", $"{TokenizerFile.Type(step)} {NotSupported}");
        }
    }

    internal void AddCutting(JsonElement? cutting)
    {
        if (cutting is not { } step)
        {
            return;
        }

        switch (TokenizerFile.Type(step))
        {
            case "Sequence":
                foreach (var part in step.GetProperty("pretokenizers").EnumerateArray())
                {
                    AddCutting(part);
                }

                break;
            case "ByteLevel":
                OverBytes = true;
                Prefix = Is(step, "add_prefix_space", false) ? " " : Prefix;
                if (Is(step, "use_regex", true))
                {
                    Patterns.Add(null);
                }

                break;
            case "Split" when !Is(step, "invert", false) && step.GetProperty("behavior").GetString() == "Isolated":
                var pattern = step.GetProperty("pattern");
                Patterns.Add(TokenizerFile.Member(pattern, "Regex")?.GetString() ?? Regex.Escape(pattern.GetProperty("String").GetString()!));
                break;
            case "Digits":
                Patterns.Add(Is(step, "individual_digits", false) ? @"\p{N}" : @"\p{N}+");
                break;
            case "Metaspace" when !Is(step, "split", true) && Scheme(step) is "first" or "always" or "never":
                Space = step.GetProperty("replacement").GetString();
                Prefix = Scheme(step) == "never" ? null : Space;
                break;
            default:
                throw WatermarkErrors.Unusable(path, "pre_tokenizer", $"{TokenizerFile.Type(step)} {NotSupported}");
        }
    }

    private static string? Scheme(JsonElement step) => TokenizerFile.Member(step, "prepend_scheme")?.GetString();

    private static bool Is(JsonElement step, string member, bool otherwise) => TokenizerFile.Member(step, member)?.ValueKind is { } kind ? kind == JsonValueKind.True : otherwise;
}
