using System.Text.Json;
using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>Reads the pre-tokenizer of a <c>tokenizer.json</c>.</summary>
internal sealed class JsonPreTokenizers(string path)
{
    private const string Member = "pre_tokenizer";

    /// <summary>A punctuation mark of BERT: an ASCII character that is not a letter, digit, space or control, or Unicode's punctuation.</summary>
    private const string Punctuation = @"[!-/:-@\[-`{-~\p{P}]";

    /// <summary>A word character of Rust's <c>regex</c>: letters, marks, digits, letter numbers, connectors, joiners and circled letters.</summary>
    private const string Word = @"[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\u200C\u200D\u24B6-\u24E9]";

    internal List<TextStep> Steps { get; } = [];

    /// <summary>True if pieces are encoded as the letters of their bytes.</summary>
    internal bool OverBytes { get; private set; }

    internal void Add(JsonElement? preTokenizer)
    {
        if (preTokenizer is not { } step) return;

        var type = step.Type();
        if (OverBytes) throw TokenizerErrors.NotSupported(path, Member, $"{type} behind ByteLevel");

        switch (type)
        {
            case "Sequence":
                foreach (var part in step.Items("pretokenizers")) Add(part);

                break;
            case "ByteLevel":
                AddByteLevel(step);
                break;
            case "Split":
                var behavior = Behavior(step);
                Steps.Add(new PatternSplit(JsonPattern.Read(path, Member, step.GetProperty("pattern")), behavior, step.Is("invert")));
                break;
            case "Digits":
                AddSplit(@"\p{N}", step.Is("individual_digits") ? SplitBehavior.Isolated : SplitBehavior.Contiguous);
                break;
            case "Punctuation":
                AddSplit(Punctuation, step.Find("behavior") is null ? SplitBehavior.Isolated : Behavior(step));
                break;
            case "BertPreTokenizer":
                AddSplit(@"\s", SplitBehavior.Removed);
                AddSplit(Punctuation, SplitBehavior.Isolated);
                break;
            case "Whitespace":
                AddSplit($@"{Word}+|(?:(?!{Word})\S)+", SplitBehavior.Removed, invert: true);
                break;
            case "WhitespaceSplit":
                AddSplit(@"\s", SplitBehavior.Removed);
                break;
            case "CharDelimiterSplit":
                AddSplit(Regex.Escape(step.Text("delimiter") ?? ""), SplitBehavior.Removed);
                break;
            case "Metaspace":
                AddMetaspace(step);
                break;
            default:
                throw TokenizerErrors.NotSupported(path, Member, type);
        }
    }

    private void AddSplit(string pattern, SplitBehavior behavior, bool invert = false) => Steps.Add(new PatternSplit(JsonPattern.Create(path, Member, pattern), behavior, invert));

    private void AddByteLevel(JsonElement step)
    {
        if (step.Is("add_prefix_space")) Steps.Add(new TextRewrite((text, _) => text.StartsWith(' ') ? text : " " + text));

        if (step.Is("use_regex", otherwise: true)) Steps.Add(new EncodingSplit(Encodings.Gpt2));

        OverBytes = true;
    }

    private void AddMetaspace(JsonElement step)
    {
        var space = step.Text("replacement") ?? "\u2581";
        // files before version 0.14 of the library have add_prefix_space in place of a scheme
        var scheme = step.Text("prepend_scheme") ?? (step.Is("add_prefix_space", otherwise: true) ? "always" : "never");
        if (scheme is not ("always" or "first" or "never"))
        {
            throw TokenizerErrors.NotSupported(path, Member, $"Metaspace with the scheme {JsonTokenizer.Shown(scheme)}");
        }

        Steps.Add(new TextRewrite((text, isStart) =>
        {
            var replaced = text.Replace(" ", space, StringComparison.Ordinal);
            return !replaced.StartsWith(space, StringComparison.Ordinal) && (scheme == "always" || (scheme == "first" && isStart)) ? space + replaced : replaced;
        }));
        if (step.Is("split", otherwise: true)) AddSplit(Regex.Escape(space), SplitBehavior.MergedWithNext);
    }

    private SplitBehavior Behavior(JsonElement step) =>
        Enum.TryParse<SplitBehavior>(step.Text("behavior"), out var behavior) && Enum.IsDefined(behavior)
            ? behavior
            : throw TokenizerErrors.NotSupported(path, Member, $"{step.Type()} with the behavior {JsonTokenizer.Shown(step.Text("behavior") ?? "")}");
}
