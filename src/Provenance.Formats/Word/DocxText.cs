using System.Text;
using System.Xml;

namespace Provenance.Formats.Word;

/// <summary>
/// The visible text of WordprocessingML (ISO/IEC 29500-1, 17): paragraphs and rows on lines of their own, cells with tabs between them, text boxes after the paragraph that holds
/// them. Deleted and moved text, field codes, hidden runs, the readings of ruby and fallbacks for older programs are left out.
/// </summary>
internal sealed class DocxText
{
    private readonly Stack<StringBuilder> _outer = new();
    private readonly Stack<int> _cells = new();
    private readonly StringBuilder _boxes = new();
    private StringBuilder _text = new();
    private bool _inText;
    private bool _hidden;

    /// <summary>Adds the text of a part.</summary>
    /// <exception cref="XmlException">The part is not well-formed, or too long.</exception>
    internal void Add(XmlReader xml)
    {
        while (!xml.EOF)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when Start(xml):
                    // the element was passed over, and the reader stands behind it
                    continue;
                case XmlNodeType.EndElement:
                    End(xml.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _inText && !_hidden:
                    _text.Append(xml.Value);
                    break;
            }

            xml.Read();
        }
    }

    /// <summary>Returns the text so far.</summary>
    public override string ToString() => _text.ToString().Trim();

    /// <summary>Begins an element; returns true if it was passed over.</summary>
    private bool Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "rPr":
                ReadRunProperties(xml);
                return true;
            case "pPr" or "sectPr" or "tblPr" or "tblGrid" or "trPr" or "tcPr" or "sdtPr" or "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "rt" or "Fallback":
                xml.Skip();
                return true;
            case "t":
                _inText = !xml.IsEmptyElement;
                break;
            case "r":
                _hidden = false;
                break;
            case "tab" or "ptab":
                Append('\t');
                break;
            case "br" or "cr":
                Append('\n');
                break;
            case "noBreakHyphen":
                Append('-');
                break;
            case "p" when xml.IsEmptyElement:
                End("p");
                break;
            case "tc" when !xml.IsEmptyElement:
                _cells.Push(_text.Length);
                break;
            case "txbxContent" when !xml.IsEmptyElement:
                _outer.Push(_text);
                _text = new StringBuilder();
                break;
        }

        return false;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "r":
                _hidden = false;
                break;
            case "p":
                _text.Append('\n');
                if (_outer.Count == 0 && _boxes.Length > 0)
                {
                    _text.Append(_boxes);
                    _boxes.Clear();
                }

                break;
            case "tc" when _cells.TryPop(out var start) && start <= _text.Length:
                // a cell is on one line
                while (_text.Length > start && char.IsWhiteSpace(_text[^1])) _text.Length--;
                _text.Replace('\n', ' ', start, _text.Length - start).Append('\t');
                break;
            case "tr":
                if (_text.Length > 0 && _text[^1] == '\t') _text.Length--;
                _text.Append('\n');
                break;
            case "txbxContent" when _outer.TryPop(out var outer):
                _boxes.Append(_text);
                _text = outer;
                break;
        }
    }

    private void Append(char character)
    {
        if (!_hidden) _text.Append(character);
    }

    /// <summary>Reads the properties of a run or of a paragraph's mark, of which only the hidden ones matter.</summary>
    private void ReadRunProperties(XmlReader xml)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "vanish" }) _hidden = xml.GetAttribute("val", xml.NamespaceURI) is not ("0" or "false" or "off");
            }
        }

        xml.Read();
    }
}
