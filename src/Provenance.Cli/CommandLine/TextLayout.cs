using System.Text;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>Breaks text into lines that fit a width.</summary>
internal static class TextLayout
{
    /// <summary>Appends a text with a left margin; the first line starts at the current position.</summary>
    internal static void Append(StringBuilder page, string text, int margin, int width)
    {
        var column = margin;
        var first = true;
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = Columns.Count(word);
            if (!first && column + 1 + columns > width)
            {
                page.Append('\n').Append(' ', margin);
                column = margin;
            }
            else if (!first)
            {
                page.Append(' ');
                column++;
            }

            page.Append(word);
            column += columns;
            first = false;
        }

        page.Append('\n');
    }

    /// <summary>Appends paragraphs and lists of Markdown; lines that start with a space stay as they are.</summary>
    internal static void AppendParagraphs(StringBuilder page, string text, int margin, int width)
    {
        var paragraph = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (isItem || line is "" or [' ', ..]) Flush();
            if (isItem)
            {
                page.Append(' ', margin).Append("- ");
                Append(page, line[2..], margin + 2, width);
            }
            else if (line is "" or [' ', ..])
            {
                page.Append(' ', line.Length > 0 ? margin : 0).Append(line).Append('\n');
            }
            else
            {
                paragraph.Append(line.TrimStart('#', ' ')).Append('\n');
            }
        }

        Flush();

        void Flush()
        {
            if (paragraph.Length == 0) return;
            page.Append(' ', margin);
            Append(page, paragraph.ToString(), margin, width);
            paragraph.Clear();
        }
    }

    /// <summary>Appends labels with their meanings beside them, in columns.</summary>
    internal static void AppendTable(StringBuilder page, List<HelpRow> rows, int labelWidth, int width)
    {
        const int Margin = 2;
        foreach (var (label, text) in rows)
        {
            page.Append(' ', Margin).Append(label);
            if (text.Length == 0)
            {
                page.Append('\n');
                continue;
            }

            var start = Margin + labelWidth + 2;
            if (label.Length > labelWidth) page.Append('\n').Append(' ', start);
            else page.Append(' ', start - Margin - label.Length);
            Append(page, text, start, width);
        }
    }
}
