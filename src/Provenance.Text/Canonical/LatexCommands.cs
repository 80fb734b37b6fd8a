namespace Provenance.Text.Canonical;

/// <summary>
/// Removes the commands of LaTeX that do not belong to the words: preamble, environments, labels; emphasis and headings leave their text. Only a text
/// with a document class or an environment is LaTeX; formulas stay.
/// </summary>
internal sealed class LatexCommands
{
    private const int LongestArgument = 300;

    /// <summary>Commands whose arguments are dropped with them.</summary>
    private static readonly string[] Dropped =
    [
        "documentclass", "usepackage", "begin", "end", "label", "ref", "eqref", "cite", "citep", "citet", "bibliography", "bibliographystyle", "pagestyle", "thispagestyle",
        "vspace", "hspace", "maketitle", "tableofcontents", "newpage", "clearpage", "centering", "noindent", "bigskip", "medskip", "smallskip", "item", "par", "newline",
        "linebreak", "pagebreak", "setlength", "geometry", "includegraphics", "date", "large", "Large", "small", "bfseries", "itshape", "indent", "hfill", "vfill",
    ];

    /// <summary>Commands whose last argument is text.</summary>
    private static readonly string[] Unwrapped =
    [
        "emph", "textbf", "textit", "texttt", "textsc", "textrm", "textsf", "underline", "title", "author", "chapter", "section", "subsection", "subsubsection", "paragraph",
        "footnote", "caption", "text", "mbox", "url", "enquote",
    ];

    private readonly List<int> _open = [];

    /// <summary>Removes all commands.</summary>
    /// <returns>False if the text is not LaTeX; then <paramref name="to"/> is not to be used.</returns>
    internal bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        if (text.IndexOf("\\documentclass"u8) < 0 && text.IndexOf("\\begin{"u8) < 0) return false;
        _open.Clear();
        var depth = 0;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var skip = text[i..].IndexOfAny("\\{}~%"u8);
            if (skip < 0) break;
            i += skip;
            var (length, written) = Read(text, i, ref depth);
            if (length == 0) continue;
            to.Copy(text, copied, i);
            copied = i + length;
            to.Replace(i, copied, written == 0 ? [] : [written]);
            anomalies[Anomaly.Latex]++;
            i = copied - 1;
        }

        to.Copy(text, copied, text.Length);
        return copied > 0;
    }

    /// <summary>Returns the number of bytes to drop, and the one to write for them.</summary>
    private (int Length, byte Written) Read(ReadOnlySpan<byte> text, int i, ref int depth)
    {
        switch (text[i])
        {
            case (byte)'{':
                depth++;
                return default;
            case (byte)'}':
                depth--;
                if (_open.Count == 0 || _open[^1] != depth) return default;
                _open.RemoveAt(_open.Count - 1);
                return (1, 0);
            case (byte)'~':
                return (1, (byte)' ');
            case (byte)'%':
                if (i > 0 && text[i - 1] != '\n') return default;
                var line = text[i..].IndexOf((byte)'\n');
                return (line < 0 ? text.Length - i : line, 0);
            default:
                return Command(text, i, ref depth);
        }
    }

    private (int Length, byte Written) Command(ReadOnlySpan<byte> text, int i, ref int depth)
    {
        var rest = text[(i + 1)..];
        if (rest.IsEmpty) return default;
        if (rest[0] == '\\') return (2, (byte)'\n');
        if (rest[0] is (byte)'%' or (byte)'&' or (byte)'$' or (byte)'#' or (byte)'_' or (byte)'{' or (byte)'}' or (byte)' ') return (2, rest[0]);
        var name = 0;
        while (name < rest.Length && name < 20 && char.IsAsciiLetter((char)rest[name])) name++;
        var command = rest[..name];
        var length = name + 1;
        if (name < rest.Length && rest[name] == '*') length++;
        if (IsOneOf(Dropped, command))
        {
            for (var argument = Argument(text[(i + length)..]); argument > 0; argument = Argument(text[(i + length)..])) length += argument;
            return (length, (byte)'\n');
        }

        if (!IsOneOf(Unwrapped, command)) return default;
        if (text[(i + length)..].StartsWith("["u8)) length += Argument(text[(i + length)..]);
        if (!text[(i + length)..].StartsWith("{"u8)) return default;
        _open.Add(depth);
        depth++;
        return (length + 1, 0);
    }

    /// <summary>Returns the length of an argument in brackets or braces, or 0.</summary>
    private static int Argument(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[')) return 0;
        return text[..Math.Min(text.Length, LongestArgument)].IndexOf(text[0] == '{' ? (byte)'}' : (byte)']') + 1;
    }

    private static bool IsOneOf(string[] names, ReadOnlySpan<byte> command)
    {
        foreach (var name in names)
        {
            if (System.Text.Ascii.Equals(command, name)) return true;
        }

        return false;
    }
}
