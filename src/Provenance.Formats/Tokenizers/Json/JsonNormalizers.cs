using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>Reads the normalizer of a <c>tokenizer.json</c>.</summary>
internal sealed class JsonNormalizers(string path)
{
    private const string Member = "normalizer";

    internal List<TextStep> Steps { get; } = [];

    internal void Add(JsonElement? normalizer)
    {
        if (normalizer is not { } step) return;

        switch (step.Type())
        {
            case "Sequence":
                foreach (var part in step.Items("normalizers")) Add(part);

                break;
            case "NFC":
                AddForm(NormalizationForm.FormC);
                break;
            case "NFD":
                AddForm(NormalizationForm.FormD);
                break;
            case "NFKC":
                AddForm(NormalizationForm.FormKC);
                break;
            case "NFKD":
                AddForm(NormalizationForm.FormKD);
                break;
            case "Lowercase":
                Add(Characters.Lower);
                break;
            case "StripAccents":
                Add(Characters.WithoutMarks, skipAscii: true);
                break;
            case "Strip":
                var (left, right) = (step.Is("strip_left"), step.Is("strip_right"));
                Add(text => left && right ? text.Trim() : left ? text.TrimStart() : right ? text.TrimEnd() : text);
                break;
            case "Prepend":
                var prefix = step.Text("prepend") ?? "";
                Add(text => text.Length > 0 ? prefix + text : text);
                break;
            case "Replace":
                AddReplacement(step.GetProperty("pattern"), step.Text("content") ?? "");
                break;
            case "BertNormalizer":
                AddBert(step);
                break;
            default:
                throw TokenizerErrors.NotSupported(path, Member, step.Type());
        }
    }

    private void Add(Func<string, string> rewrite, bool skipAscii = false) => Steps.Add(new TextRewrite((text, _) => rewrite(text), skipAscii));

    private void AddForm(NormalizationForm form) => Add(text => text.Normalize(form), skipAscii: true);

    private void AddReplacement(JsonElement pattern, string content)
    {
        if (pattern.Text("String") is { } text)
        {
            Add(text.Length == 0 ? given => given : given => given.Replace(text, content, StringComparison.Ordinal));
            return;
        }

        var regex = JsonPattern.Read(path, Member, pattern);
        Add(given => Replace(regex, given, content));
    }

    private static string Replace(Regex regex, string text, string content)
    {
        var replaced = new StringBuilder(text.Length);
        using var view = CategoryView.Create(text);
        var end = 0;
        foreach (var match in regex.EnumerateMatches(view.IsSame ? text : view.Letters))
        {
            var start = view.Place(match.Index);
            replaced.Append(text, end, start - end).Append(content);
            end = view.Place(match.Index + match.Length);
        }

        return replaced.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>Adds the cleaning of BERT, in the order of its authors' implementation.</summary>
    private void AddBert(JsonElement step)
    {
        var lower = step.Is("lowercase", otherwise: true);
        if (step.Is("clean_text", otherwise: true)) Add(Characters.Clean);

        if (step.Is("handle_chinese_chars", otherwise: true)) Add(Characters.SpaceIdeographs, skipAscii: true);

        if (step.Is("strip_accents", otherwise: lower))
        {
            AddForm(NormalizationForm.FormD);
            Add(Characters.WithoutAccents, skipAscii: true);
        }

        if (lower) Add(Characters.Lower);
    }
}
