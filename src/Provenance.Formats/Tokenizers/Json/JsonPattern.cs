using System.Text.Json;
using System.Text.RegularExpressions;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>
/// Reads patterns of a <c>tokenizer.json</c>. They are written for Oniguruma; those with the same meaning in .NET are accepted, and those that would silently mean something else are refused.
/// </summary>
internal static partial class JsonPattern
{
    /// <summary>The contractions of GPT-4 in any case; in them a long s counts as an s, which .NET's case folding does not know.</summary>
    private static readonly (string Theirs, string Ours)[] Contractions =
    [
        ("(?i:'s|'t|'re|'ve|'m|'ll|'d)", @"(?:'[sStTmMdD\u017F]|'[rR][eE]|'[vV][eE]|'[lL][lL])"),
        ("'(?i:[sdmt]|ll|ve|re)", @"'(?:[sdmtSDMT\u017F]|[lL][lL]|[vV][eE]|[rR][eE])"),
    ];

    /// <summary>Reads <c>{"String": ...}</c> or <c>{"Regex": ...}</c>.</summary>
    internal static Regex Read(string path, string member, JsonElement pattern)
    {
        if (pattern.Text("String") is { } text) return Create(path, member, Regex.Escape(text));

        var regex = pattern.Text("Regex") ?? throw TokenizerErrors.Unusable(path, member, "has neither a String nor a Regex as its pattern");
        foreach (var (theirs, ours) in Contractions)
        {
            regex = regex.Replace(theirs, ours, StringComparison.Ordinal);
        }

        return Ambiguous().Match(WithoutClasses(path, member, regex)) is { Success: true } match
            ? throw TokenizerErrors.NotSupported(path, member, $"{match.Value} in the pattern {regex}")
            : Create(path, member, regex);
    }

    internal static Regex Create(string path, string member, string regex)
    {
        if (regex.Any(char.IsSurrogate))
        {
            throw TokenizerErrors.NotSupported(path, member, $"a character beyond U+FFFF in the pattern {regex}");
        }

        try
        {
            return new Regex(regex, RegexOptions.CultureInvariant | RegexOptions.Compiled, PatternSplit.Patience);
        }
        catch (ArgumentException e)
        {
            throw TokenizerErrors.NotSupported(path, member, $"the pattern {regex} ({e.Message})");
        }
    }

    /// <summary>Returns the pattern without its character classes, after checking that they have the same meaning.</summary>
    private static string WithoutClasses(string path, string member, string regex)
    {
        var outside = new System.Text.StringBuilder();
        for (var i = 0; i < regex.Length; i++)
        {
            if (regex[i] == '\\' && i + 1 < regex.Length)
            {
                outside.Append(regex, i++, 2);
                continue;
            }

            if (regex[i] != '[')
            {
                outside.Append(regex[i]);
                continue;
            }

            var start = i++;
            i += i < regex.Length && regex[i] == '^' ? 1 : 0;
            for (i += i < regex.Length && regex[i] == ']' ? 1 : 0; i < regex.Length && regex[i] != ']'; i++) i += regex[i] == '\\' ? 1 : 0;

            var @class = regex[start..Math.Min(i + 1, regex.Length)];
            if (AmbiguousInClass().IsMatch(@class[1..]))
            {
                throw TokenizerErrors.NotSupported(path, member, $"the class {@class} in the pattern {regex}");
            }

            outside.Append('_');
        }

        return outside.ToString();
    }

    /// <summary>Escapes and signs that Oniguruma and .NET interpret differently, outside classes.</summary>
    [GeneratedRegex(@"\\[^sSdDpPrntvfxu\\.^$|()\[\]{}*+?/\-#'""!,:;<>=&~@% ]|\\x\{|(?<!\\)[\^$]|\(\?[a-zA-Z\-]|\{,")]
    private static partial Regex Ambiguous();

    /// <summary>The same within a class, without its first bracket.</summary>
    [GeneratedRegex(@"(?<!\\)\[|&&|\\[^sSdDpPrntvfxu\\.^$|()\[\]{}*+?/\-#'""!,:;<>=&~@% ]|\\x\{")]
    private static partial Regex AmbiguousInClass();
}
