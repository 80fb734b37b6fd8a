using System.Text;

namespace Provenance.Formats.Html;

/// <summary>
/// Chooses the blocks of a page that are its main text. What is dense text is told by <see cref="DenseText"/>; its neighbours in the element that holds it, such as headings, short
/// items, code and rows of tables, come with it, because what is lost costs more here than what is too much. What the page sets apart stays out, unless there is nothing else.
/// Where nothing is dense, all outside of links is taken, and where that is nothing either, all that is visible. One per thread.
/// </summary>
internal sealed class MainText
{
    /// <summary>The smallest element with this share of the dense words holds the main text; the rest may be a stray notice.</summary>
    private const double HeldShare = 0.9;

    /// <summary>Fewer dense words than this outside of what is set apart, and ten times more in it: then that is the page.</summary>
    private const int FewWords = 25;

    /// <summary>A sentence that is full of links still is one; and a page with fewer words than this outside of links is its links.</summary>
    private const int SentenceWords = 10;

    /// <summary>An element around the dense text that has so many times its words outside of links is part of the main text: posts of a thread of which one is long.</summary>
    private const double WiderShare = 1.5;

    private const int Inside = -1;

    private const int KeptCharacters = 1 << 20;

    private const int KeptEntries = 1 << 16;

    private bool[] _dense = [];
    private bool[] _kept = [];
    private int[] _words = [];
    private int[] _plain = [];
    private StringBuilder _joined = new();

    /// <summary>The main text; empty where nothing is visible.</summary>
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

            // headings are often links to themselves, or to what they are the head of
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

    /// <summary>Sums for each element the dense words that stand in it, and those outside of links, without what is set apart.</summary>
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

    /// <summary>The smallest element that holds nearly all dense words, or one around it that holds much more; the body where nothing is dense. Marks all that stand in it.</summary>
    private int Holder(ReadOnlySpan<PageElement> elements)
    {
        // elements with more than half stand in one another, so the last of them is the innermost
        var holder = 0;
        for (var i = 1; _words[0] > 0 && i < elements.Length; i++) holder = _words[i] >= HeldShare * _words[0] ? i : holder;

        // a paragraph that has it all: what stands beside it belongs to it
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
        // one huge page must not stay paid for
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
