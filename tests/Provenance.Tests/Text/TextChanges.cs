using System.Globalization;
using System.Text;

namespace Provenance.Tests.Text;

/// <summary>The changes that careless extraction, templates and disguises make to a text, each undone by a rule of the normaliser.</summary>
internal static class TextChanges
{
    private const string LineEnd = "\n";

    internal static readonly (string Name, Func<string, Random, string> Apply)[] All =
    [
        ("div-p", (text, _) => "<div><p>" + string.Join("</p><p>", text.Split("\n\n")) + "</p></div>"),
        ("em", (text, _) => EachWord(text, 5, word => $"<em>{word}</em>")),
        ("links", (text, _) => EachWord(text, 8, word => $"<a href=\"/x?a=1&amp;b=2\" title='more > here'>{word}</a>")),
        ("span", (text, _) => EachWord(text, 1, word => $"<span class=w>{word}</span>")),
        ("ul", (text, _) => "<ul>" + string.Concat(text.TrimEnd('.').Split(". ").Select(s => $"<li>{s}.</li>\n")) + "</ul>"),
        ("page", (text, _) => $"<!DOCTYPE html><html><head><style>p {{ margin: 0 }}</style><script>if (a < b) x();</script></head><body><!-- menu --><h1></h1><p>{text.Replace("\n\n", "<br/><br/>", StringComparison.Ordinal)}</p></body></html>"),
        ("cdata", (text, _) => $"<![CDATA[{text}]]>"),
        ("escaped-html", (text, _) => EachWord(text, 6, word => $"&lt;b&gt;{word}&lt;/b&gt;")),
        ("numeric", (text, _) => EachLetter(text, 3, c => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"))),
        ("hexadecimal", (text, _) => EachLetter(text, 3, c => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:x};"))),
        ("twice", (text, _) => EachLetter(text, 7, c => string.Create(CultureInfo.InvariantCulture, $"&amp;#{(int)c};"))),
        ("json", (text, _) => Json(text)),
        ("bold", (text, _) => Styled(text, 1, 0x1D400, 0x1D41A)),
        ("bold-4", (text, _) => Styled(text, 4, 0x1D400, 0x1D41A)),
        ("sans-italic", (text, _) => Styled(text, 1, 0x1D608, 0x1D622)),
        ("monospace", (text, _) => Styled(text, 1, 0x1D670, 0x1D68A)),
        ("circled", (text, _) => Styled(text, 1, 0x24B6, 0x24D0)),
        ("full-width", (text, _) => Styled(text, 1, 0xFF21, 0xFF41)),
        ("small-capitals", (text, _) => EachWord(text, 1, word => string.Concat(word.Select(c => char.IsAsciiLetterLower(c) ? SmallCapitals[c - 'a'] : c)))),
        ("dots", (text, _) => EachWord(text, 4, word => Marked(word, "\u0323"))),
        ("rings", (text, _) => EachWord(text, 2, word => Marked(word, "\u0308"))),
        ("stacked", (text, random) => EachWord(text, 3, word => string.Concat(word.Select(c => char.IsAsciiLetter(c) ? c + Marks(random) : c.ToString())))),
        ("struck", (text, _) => EachWord(text, 3, word => string.Concat(word.Select(c => char.IsAsciiLetter(c) ? c + "\u0336" : c.ToString())))),
        ("ligatures", (text, _) => text.Replace("ffi", "ﬃ", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal).Replace("ff", "ﬀ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal)),
        ("cyrillic", (text, _) => string.Concat(text.Select(c => "aceopxyAEOP".IndexOf(c, StringComparison.Ordinal) is var i and >= 0 ? "асеорхуАЕОР"[i] : c))),
        ("spaced", (text, _) => string.Join(' ', text.AsEnumerable())),
        ("hyphens", (text, random) => Wrapped(text, 60, random)),
        ("soft-hyphens", (text, _) => EachWord(text, 1, word => word.Length > 5 && word.All(char.IsAsciiLetter) ? word.Insert(word.Length / 2, "\u00AD") : word)),
        ("chatml", (text, _) => $"<|im_start|>assistant\n{text}<|im_end|>"),
        ("llama", (text, _) => $"<|begin_of_text|><|start_header_id|>assistant<|end_header_id|>\n\n{text}<|eot_id|>"),
        ("inst", (text, _) => $"<s>[INST] <<SYS>> <</SYS>> [/INST] {text}</s>"),
        ("response", (text, _) => $"### Response:\n{text}"),
        ("line-numbers", (text, _) => string.Join('\n', Lines(text, 70).Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1} {line}")))),
        ("latex", (text, _) => $"\\documentclass[12pt]{{article}}\n\\usepackage{{times}}\n\\begin{{document}}\n\\section*{{}}\n{EachWord(text, 9, word => $"\\emph{{{word}}}").Replace(" a ", " a~", StringComparison.Ordinal)}\n\\end{{document}}"),
    ];

    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡxʏᴢ";

    private static string EachWord(string text, int every, Func<string, string> change) =>
        string.Join("\n\n", text.Split("\n\n").Select(part => string.Join(' ', part.Split(' ').Select((word, i) => i % every == 0 && word.Length > 0 ? change(word) : word))));

    private static string EachLetter(string text, int every, Func<char, string> change) =>
        string.Concat(text.Select((c, i) => char.IsAsciiLetter(c) && i % every == 0 ? change(c) : c.ToString()));

    private static string Json(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace(LineEnd, "\\n", StringComparison.Ordinal);

    private static string Styled(string text, int every, int capitals, int small) => EachWord(text, every, word => string.Concat(word.Select(c =>
        char.IsAsciiLetterUpper(c) ? char.ConvertFromUtf32(capitals + c - 'A') : char.IsAsciiLetterLower(c) ? char.ConvertFromUtf32(small + c - 'a') : c.ToString())));

    private static string Marked(string word, string mark) =>
        string.Concat(word.Select(c => "aeiouAEIOU".Contains(c, StringComparison.Ordinal) ? c + mark : c.ToString())).Normalize(NormalizationForm.FormC);

    private static string Marks(Random random) => string.Concat(Enumerable.Range(0, random.Next(3, 8)).Select(_ => (char)random.Next(0x0300, 0x0330)));

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>Breaks lines within words, as narrow columns do; words with a hyphen break there.</summary>
    private static string Wrapped(string text, int width, Random random) => string.Join("\n\n", text.Split("\n\n").Select(part =>
    {
        var (wrapped, column) = (new StringBuilder(), 0);
        foreach (var word in part.Split(' '))
        {
            var (rest, at) = (word, width - column);
            if (column > 0 && at < word.Length && word.All(char.IsAsciiLetterLower) && word.Length > 4)
            {
                var cut = random.Next(2, word.Length - 2);
                wrapped.Append(word, 0, cut).Append("-\n");
                (rest, column) = (word[cut..], 0);
            }

            wrapped.Append(rest).Append(' ');
            column = column > width ? 0 : column + rest.Length + 1;
        }

        return wrapped.ToString().TrimEnd();
    }));
}
