using System.Text.RegularExpressions;

namespace Provenance.Documents.Generators;

/// <summary>
/// Maps declared names of generators to families: <c>gpt-4o-mini-2024-07-18</c> to <c>gpt</c>, <c>zephyr-7b-beta</c> to <c>mistral</c>. A model tuned from
/// another belongs to the family of that one. Models that only continue text are one family, <see cref="Base"/>, whoever made them.
/// </summary>
internal static partial class GeneratorFamily
{
    /// <summary>The family of models that were not tuned to follow instructions.</summary>
    internal const string Base = "base";

    /// <summary>
    /// The families and the beginnings of words by which names are recognised; the first family with a match is taken. Makers of several families
    /// come first (<c>deepseek-r1-distill-qwen</c>), and <c>gpt</c> comes last, because names of tuned models also name the model whose answers they learned from (<c>llama-2-gpt4</c>).
    /// </summary>
    private static readonly (string Family, string[] Words)[] Table =
    [
        ("deepseek", ["deepseek"]),
        ("claude", ["claude"]),
        ("gemini", ["gemini", "palm", "bard"]),
        ("gemma", ["gemma", "codegemma"]),
        ("qwen", ["qwen", "qwq"]),
        ("mistral", ["mistral", "mixtral", "ministral", "magistral", "codestral", "zephyr", "starling"]),
        ("llama", ["llama", "codellama", "vicuna", "alpaca", "guanaco", "koala", "wizardlm", "tulu"]),
        ("gpt", ["gpt", "chatgpt", "davinci", "text-davinci", "text-curie", "text-babbage", "text-ada", "o1", "o3", "o4"]),
    ];

    /// <summary>All families, in ordinal order.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Table.Select(static row => row.Family).Append(Base).Order(StringComparer.Ordinal)];

    /// <summary>Returns the family of a generator.</summary>
    /// <param name="generator">A declared name, in any case, with or without the maker's before a slash.</param>
    /// <returns>One of <see cref="Names"/>; null if the name is of no known family.</returns>
    internal static string? Find(string generator)
    {
        var name = generator.AsSpan(generator.LastIndexOf('/') + 1);
        if (BaseModel().IsMatch(name)) return Base;

        foreach (var (family, words) in Table)
        {
            foreach (var word in words)
            {
                if (HasWord(name, word)) return family;
            }
        }

        return null;
    }

    /// <summary>Returns true if a word of the name begins with these letters. What ends in a digit must end there: <c>o1</c> is not in <c>o100</c>.</summary>
    private static bool HasWord(ReadOnlySpan<char> name, string word)
    {
        for (var from = 0; name[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0; from += at + 1)
        {
            var end = from + at + word.Length;
            var starts = from + at == 0 || !char.IsAsciiLetterOrDigit(name[from + at - 1]);
            var ends = !char.IsAsciiDigit(word[^1]) || end == name.Length || !char.IsAsciiLetterOrDigit(name[end]);
            if (starts && ends) return true;
        }

        return false;
    }

    /// <summary>
    /// Names of models that only continue text: lines of models without a tuned one, and names that say it. A size alone says it of the first Llama only: <c>qwen3-8b</c> is the tuned model.
    /// </summary>
    [GeneratedRegex(@"(?<![a-z0-9])gpt-?([12]|j|neox?)(?![.\da-z])|^(distil|ru|m)gpt|^(opt|bloom|pythia|falcon|mpt)-[\d.]+b(-deduped)?$|^(davinci|curie|babbage|ada|bloom|xlnet|grover|ctrl|phi-[12](\.5)?|llama-\d+b)$|-(base|pt)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BaseModel();
}
