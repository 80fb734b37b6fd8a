namespace Provenance.Reports.Pages;

/// <summary>Writes markup that is HTML 5 and well-formed XML at once; every text and every attribute passes through <see cref="HtmlEscaping"/>.</summary>
internal sealed class HtmlWriter(TextWriter to)
{
    private readonly Stack<string> _open = new();

    internal HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        to.Write('>');
        _open.Push(name);
        return this;
    }

    internal HtmlWriter Close()
    {
        to.Write($"</{_open.Pop()}>");
        return this;
    }

    internal HtmlWriter Text(string text)
    {
        to.Write(HtmlEscaping.Escape(text));
        return this;
    }

    /// <summary>Writes an element with text only.</summary>
    internal HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close();

    /// <summary>Writes an element without content: of SVG, or a void element of HTML.</summary>
    internal HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        to.Write("/>");
        return this;
    }

    /// <summary>Starts a line, so that the source can be read and compared line by line.</summary>
    internal HtmlWriter Line()
    {
        to.Write('\n');
        return this;
    }

    /// <summary>Writes styles without escaping: they are the project's own, and never contain a less-than sign or an ampersand.</summary>
    internal HtmlWriter Style(string css)
    {
        to.Write($"<style>\n{css}</style>");
        return this;
    }

    /// <summary>Writes the HTML 5 doctype.</summary>
    internal HtmlWriter Doctype()
    {
        to.Write("<!DOCTYPE html>\n");
        return this;
    }

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        to.Write($"<{name}");
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) to.Write($" {attribute}=\"{HtmlEscaping.Escape(value)}\"");
        }
    }
}
