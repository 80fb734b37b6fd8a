using System.Text;

namespace Provenance.Formats.Html;

/// <summary>
/// Chooses the blocks of a page that are its main text. What is dense text is told by <see cref="DenseText"/>; its neighbours in the element that holds it, such as headings, short
/// items, code and rows of tables, come with it, because what is lost costs more here than what is too much. What the page sets apart stays out, unless there is nothing else.
/// One per thread.
/// </summary>
internal sealed class MainText
{
    /// <summary>The smallest element with this share of the dense words holds the main text; the rest may be a stray notice.</summary>
    private const double HeldShare = 0.9;

    /// <summary>Fewer dense words than this outside of what is set apart, and ten times more in it: then that is the page.</summary>
    private const int FewWords = 25;

    /// <summary>A sentence that is full of links still is one.</summary>
    private const int SentenceWords = 10;

    private bool[] _dense = [];
    private bool[] _kept = [];
    private int[] _words = [];

    /// <summary>The main text; where nothing is dense, all that is visible; empty where nothing is.</summary>
    internal string Choose(PageTree tree)
    {
        var blocks = tree.Text.Blocks;
        if (blocks.IsEmpty)
        {
            return "";
        }

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
        if (_dense.Length < blocks)
        {
            _dense = new bool[blocks];
            _kept = new bool[blocks];
        }

        if (_words.Length < elements)
        {
            _words = new int[elements];
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
        var holder = Holder(blocks, elements, aside);
        var headline = -1;
        var first = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            _kept[i] = false;
            if ((elements[block.Element].Marks & aside) != 0)
            {
                continue;
            }

            var linked = block.LinkDensity > DenseText.MaxLinkDensity;
            _kept[i] = _dense[i] || (holder >= 0 && IsIn(block.Element, holder) && (!linked || block.Words - block.LinkWords >= SentenceWords));
            if (!_kept[i])
            {
                headline = first && block.Heading && !linked && elements[block.Element].Tag == HtmlTag.H1 ? i : headline;
            }
            else if (first)
            {
                first = false;
                if (headline >= 0)
                {
                    _kept[headline] = true;
                }
            }
        }
    }

    /// <summary>The smallest element that holds nearly all dense words and more than one block; -1 where there are none. Marks all that stand in it in <see cref="_words"/>.</summary>
    private int Holder(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<PageElement> elements, ElementMarks aside)
    {
        var words = _words.AsSpan(0, elements.Length);
        words.Clear();
        long all = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (_dense[i] && (elements[blocks[i].Element].Marks & aside) == 0)
            {
                words[blocks[i].Element] += blocks[i].Words;
                all += blocks[i].Words;
            }
        }

        if (all == 0)
        {
            return -1;
        }

        for (var i = elements.Length - 1; i > 0; i--)
        {
            words[elements[i].Parent] += words[i];
        }

        // elements with more than half stand in one another, so the last of them is the innermost
        var holder = 0;
        for (var i = 0; i < elements.Length; i++)
        {
            holder = words[i] >= HeldShare * all ? i : holder;
        }

        // a paragraph that has it all: what stands beside it belongs to it
        if (elements[holder].Tag is HtmlTag.P or HtmlTag.Li or HtmlTag.Td or HtmlTag.Pre or HtmlTag.Blockquote)
        {
            holder = elements[elements[holder].Parent < 0 ? 0 : elements[holder].Parent].Box;
        }

        for (var i = 0; i < elements.Length; i++)
        {
            words[i] = i == holder || (i > holder && words[elements[i].Parent] == int.MaxValue) ? int.MaxValue : 0;
        }

        return holder;
    }

    private bool IsIn(int element, int holder) => element >= holder && _words[element] == int.MaxValue;

    private static string Join(PageText text, ReadOnlySpan<bool> kept)
    {
        var to = new StringBuilder();
        var between = TextBreak.None;
        var blocks = text.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            between = blocks[i].Break > between ? blocks[i].Break : between;
            var characters = text.Of(blocks[i]).TrimEnd(" \t\n\r\f");
            if (!kept[i] || characters.IsEmpty)
            {
                continue;
            }

            if (to.Length > 0)
            {
                to.Append(between switch { TextBreak.Tab => "\t", TextBreak.Line => "\n", _ => "\n\n" });
            }

            to.Append(characters);
            between = TextBreak.None;
        }

        return to.ToString();
    }
}
