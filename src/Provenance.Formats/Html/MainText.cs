using System.Text;

namespace Provenance.Formats.Html;

/// <summary>
/// Chooses the blocks of a page that are its main text. <see cref="DenseText"/> finds dense text; its neighbours in the enclosing element, such as headings, short
/// items, code and rows of tables, are included, because losing text costs more here than keeping too much. Separate parts of the page are excluded, unless there is nothing else.
/// If nothing is dense, all text outside of links is taken, and if there is none, all visible text. One per thread.
/// </summary>
internal sealed class MainText
{
    /// <summary>The smallest element with this share of the dense words holds the main text; the rest may be a stray notice.</summary>
    private const double HeldShare = 0.9;

    /// <summary>If fewer dense words than this are outside of separate parts, and ten times more inside, the separate parts are the page.</summary>
    private const int FewWords = 25;

    /// <summary>A sentence full of links is still a sentence; and a page with fewer words than this outside of links consists of its links.</summary>
    private const int SentenceWords = 10;

    /// <summary>An element around the dense text with at least this many times its words outside of links is part of the main text: for example a thread of posts of which one is long.</summary>
    private const double WiderShare = 1.5;

    private const int Inside = -1;

    private const int KeptCharacters = 1 << 20;

    private const int KeptEntries = 1 << 16;

    private bool[] _dense = [];
    private bool[] _kept = [];
    private int[] _words = [];
    private int[] _plain = [];
    private StringBuilder _joined = new();

    /// <summary>Returns the main text; empty if nothing is visible.</summary>
    internal string Choose(PageTree tree)
    {
        var blocks = tree.Text.Blocks;
        if (blocks.IsEmpty) return "";

        Reserve(blocks.Length, tree.Count);
        DenseText.Find(blocks, _dense);
        var elements = tree.Elements;
        var aside = AsideIsAll(blocks, elements) ? ElementMarks.None : ElementMarks.Aside;
        Keep(blocks, elements, aside);
        var text = Join(tree.Text, _kept.AsSpan(0, blocks.Length));
        if (text.Length == 0)
        {
            _kept.AsSpan(0, blocks.Length).Fill(true);
            text = Join(tree.Text, _kept.AsSpan(0, blocks.Length));
        }

        return text;
    }

    private void Reserve(int blocks, int elements)
    {
        if (_dense.Length < blocks || (_dense.Length > KeptEntries && blocks <= KeptEntries))
        {
            _dense = new bool[blocks];
            _kept = new bool[blocks];
        }

        if (_plain.Length < elements || (_plain.Length > KeptEntries && elements <= KeptEntries))
        {
            _words = new int[elements];
            _plain = new int[elements];
        }
    }

    private bool AsideIsAll(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<PageElement> elements)
    {
        long inside = 0;
        long outside = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (_dense[i])
            {
                var apart = (elements[blocks[i].Element].Marks & ElementMarks.Aside) != 0;
                inside += apart ? blocks[i].Words : 0;
                outside += apart ? 0 : blocks[i].Words;
            }
        }

        return outside < FewWords && inside > 10 * outside;
    }

    private void Keep(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<PageElement> elements, ElementMarks aside)
    {
        Sum(blocks, elements, aside);
        if (_plain[0] < SentenceWords && _words[0] == 0) return;

        var holder = Holder(elements);
        var headline = -1;
        var first = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            if ((elements[block.Element].Marks & aside) != 0) continue;

            // headings are often links to themselves, or to their sections
            _kept[i] = _dense[i] || (IsIn(block.Element, holder) && (block.Heading || IsPlain(block)));
            if (!_kept[i])
            {
                headline = first && block.Heading && IsPlain(block) && elements[block.Element].Tag == HtmlTag.H1 ? i : headline;
            }
            else if (first)
            {
                first = false;
                if (headline >= 0) _kept[headline] = true;
            }
        }
    }

    private static bool IsPlain(in TextBlock block) => block.LinkDensity <= DenseText.MaxLinkDensity || block.Words - block.LinkWords >= SentenceWords;

    /// <summary>Sums for each element the dense words in it, and those outside of links, without separate parts.</summary>
    private void Sum(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<PageElement> elements, ElementMarks aside)
    {
        _words.AsSpan(0, elements.Length).Clear();
        _plain.AsSpan(0, elements.Length).Clear();
        for (var i = 0; i < blocks.Length; i++)
        {
            _kept[i] = false;
            if ((elements[blocks[i].Element].Marks & aside) == 0)
            {
                _words[blocks[i].Element] += _dense[i] ? blocks[i].Words : 0;
                _plain[blocks[i].Element] += IsPlain(blocks[i]) ? blocks[i].Words - blocks[i].LinkWords : 0;
            }
        }

        for (var i = elements.Length - 1; i > 0; i--)
        {
            _words[elements[i].Parent] += _words[i];
            _plain[elements[i].Parent] += _plain[i];
        }
    }

    /// <summary>Returns the smallest element that holds nearly all dense words, or one around it that holds much more; the body if nothing is dense. Marks all its contents.</summary>
    private int Holder(ReadOnlySpan<PageElement> elements)
    {
        // elements with more than half enclose one another, so the last of them is the innermost
        var holder = 0;
        for (var i = 1; _words[0] > 0 && i < elements.Length; i++) holder = _words[i] >= HeldShare * _words[0] ? i : holder;

        // a single paragraph with all of them: its siblings belong to it
        if (elements[holder].Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Td or HtmlTag.Pre or HtmlTag.Blockquote)
        {
            holder = Math.Max(0, elements[holder].Parent);
        }

        for (var around = elements[holder].Parent; around >= 0; around = elements[around].Parent)
        {
            holder = _plain[around] > WiderShare * _plain[holder] ? around : holder;
        }

        var inside = _words.AsSpan(0, elements.Length);
        for (var i = 0; i < elements.Length; i++)
        {
            inside[i] = i == holder || (i > holder && inside[elements[i].Parent] == Inside) ? Inside : 0;
        }

        return holder;
    }

    private bool IsIn(int element, int holder) => element >= holder && _words[element] == Inside;

    private string Join(PageText text, ReadOnlySpan<bool> kept)
    {
        // one huge page must not cost memory for the rest of the run
        var to = _joined = _joined.Capacity > KeptCharacters ? new StringBuilder() : _joined.Clear();
        var between = TextBreak.None;
        var blocks = text.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            between = blocks[i].Break > between ? blocks[i].Break : between;
            var characters = text.Get(blocks[i]).TrimEnd(" \t\n\r\f");
            if (!kept[i] || characters.IsEmpty) continue;

            if (to.Length > 0) to.Append(between switch { TextBreak.Tab => "\t", TextBreak.Line => "\n", _ => "\n\n" });

            to.Append(characters);
            between = TextBreak.None;
        }

        return to.ToString();
    }
}
