namespace Provenance.Formats.Html;

/// <summary>
/// The elements and the visible text of a page, built from its tags. Implements the rules of the HTML standard's tree construction (13.2.6) that affect text: the elements
/// that a tag ends, collapsing white space, hidden content. Omits the rules whose work grows with the square of the number of tags on hostile
/// pages: formatting that is carried over, content moved out of tables. Each tag costs at most <see cref="MaxDepth"/> steps here.
/// </summary>
internal sealed class PageTree
{
    /// <summary>Maximum depth; deeper elements become siblings of the deepest, as in Blink, which has the same limit.</summary>
    internal const int MaxDepth = 512;

    /// <summary>Maximum number of elements; further ones still end paragraphs, but are not distinguished. The longest pages of the web have some 100,000.</summary>
    internal const int MaxElements = 1 << 20;

    private readonly int[] _openCount = new int[HtmlTags.Count];
    private readonly int[] _stack = new int[MaxDepth];
    private readonly PageText _text = new();
    private PageElement[] _elements = new PageElement[256];
    private int _depth;

    internal ReadOnlySpan<PageElement> Elements => _elements.AsSpan(0, Count);

    internal int Count { get; private set; }

    internal PageText Text => _text;

    /// <summary>Number of steps up the open elements since <see cref="Clear"/>: the work that grows with depth.</summary>
    internal long Steps { get; private set; }

    /// <summary>True if text added now would not be shown.</summary>
    internal bool IsHidden => (Top.Marks & ElementMarks.Hidden) != 0;

    private PageElement Top => _elements[_stack[_depth - 1]];

    internal void Clear()
    {
        Array.Clear(_openCount);
        _text.Clear();
        Steps = 0;
        Count = 0;
        _depth = 0;
        Push(HtmlTag.Body, new PageElement(-1, 0, HtmlTag.Body, ElementMarks.None));
        if (_elements.Length > 64 * 1024)
        {
            // one huge page must not cost memory for the rest of the run
            Array.Resize(ref _elements, 64 * 1024);
        }
    }

    internal bool IsOpen(HtmlTag tag) => _openCount[(int)tag] > 0;

    /// <summary>Handles a start tag.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="marks">The properties of its attributes.</param>
    /// <param name="ends">True if it ends itself, as elements of SVG and MathML may.</param>
    internal void Open(HtmlTag tag, ElementMarks marks, bool ends)
    {
        EndImplied(tag);
        var traits = HtmlTags.Get(tag);
        if (tag == HtmlTag.Br)
        {
            _text.BreakLine(Top);
            return;
        }

        if (((traits & TagTraits.Cell) != 0 || tag == HtmlTag.Tr) && !IsOpen(HtmlTag.Table))
        {
            // outside of a table these tags have no effect
            return;
        }

        Break(tag, traits);
        if ((traits & TagTraits.Void) != 0 || (ends && (IsOpen(HtmlTag.Svg) || IsOpen(HtmlTag.Math) || tag is HtmlTag.Svg or HtmlTag.Math)))
        {
            return;
        }

        if (_depth == MaxDepth || Count == MaxElements) return;

        marks |= Top.Marks
            | ((traits & TagTraits.Hidden) != 0 ? ElementMarks.Hidden : 0)
            | ((traits & TagTraits.Aside) != 0 ? ElementMarks.Aside : 0)
            | ((traits & TagTraits.Preformatted) != 0 ? ElementMarks.Preformatted : 0)
            | (tag == HtmlTag.Button ? ElementMarks.Control : 0);
        var isBox = (traits & (TagTraits.Block | TagTraits.Line | TagTraits.Cell)) != 0;
        Push(tag, new PageElement(_stack[_depth - 1], isBox ? Count : Top.Box, tag, marks));
        if (tag is HtmlTag.Pre or HtmlTag.Listing) _text.SkipNewline();
    }

    /// <summary>Handles an end tag.</summary>
    internal void Close(HtmlTag tag)
    {
        if (tag == HtmlTag.Br)
        {
            _text.BreakLine(Top);
        }
        else if (tag == HtmlTag.P && !IsOpen(HtmlTag.P))
        {
            // an end tag without a start tag is an empty paragraph
            Break(tag, HtmlTags.Get(tag));
        }
        else if (HtmlTags.Has(tag, TagTraits.Heading))
        {
            // the end tag of any heading ends the open heading
            CloseHeading(tag);
        }
        else if (IsOpen(tag) && tag is not (HtmlTag.Body or HtmlTag.Html))
        {
            var isBox = HtmlTags.Has(tag, TagTraits.Block | TagTraits.Line | TagTraits.Cell);
            var ofTable = tag is HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot or HtmlTag.Tr;
            // an inline end tag does not cross a block, nor any but a table's own a cell; hidden elements must end in any case
            PopTo(tag, ofTable || HtmlTags.Has(tag, TagTraits.Hidden) ? TagTraits.None : isBox || tag == HtmlTag.Button ? TagTraits.Scope : TagTraits.Scope | TagTraits.Block | TagTraits.Line | TagTraits.Cell);
        }
    }

    /// <summary>Adds characters between tags.</summary>
    internal void Add(ReadOnlySpan<char> characters)
    {
        var top = Top;
        if ((top.Marks & ElementMarks.Hidden) == 0) _text.Add(characters, top, HtmlTags.Has(_elements[top.Box].Tag, TagTraits.Heading));
    }

    private void CloseHeading(HtmlTag tag)
    {
        for (var other = HtmlTag.H1; other <= HtmlTag.H6 && !IsOpen(tag); other++) tag = IsOpen(other) ? other : tag;

        PopTo(tag, TagTraits.Scope);
    }

    private void EndImplied(HtmlTag tag)
    {
        var traits = HtmlTags.Get(tag);
        if ((IsOpen(HtmlTag.Svg) || IsOpen(HtmlTag.Math)) && !IsOpen(HtmlTag.Foreignobject) && !IsOpen(HtmlTag.Annotation) && (traits & TagTraits.EndsParagraph) != 0)
        {
            // HTML within a drawing whose end tag is missing
            PopTo(HtmlTag.Svg, TagTraits.None);
            PopTo(HtmlTag.Math, TagTraits.None);
        }

        switch (tag)
        {
            case HtmlTag.Li:
                PopItem(HtmlTag.Li, HtmlTag.Li);
                break;
            case HtmlTag.Dd or HtmlTag.Dt:
                PopItem(HtmlTag.Dd, HtmlTag.Dt);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                PopWithin(HtmlTag.Table, HtmlTag.Td, HtmlTag.Th);
                break;
            case HtmlTag.Tr:
                PopWithin(HtmlTag.Table, HtmlTag.Tr, HtmlTag.Tr);
                break;
            case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                PopWithin(HtmlTag.Table, HtmlTag.Tbody, HtmlTag.Thead);
                PopWithin(HtmlTag.Table, HtmlTag.Tfoot, HtmlTag.Tr);
                break;
            default:
                break;
        }

        if ((traits & TagTraits.EndsParagraph) != 0 && IsOpen(HtmlTag.P)) PopTo(HtmlTag.P, TagTraits.Scope);

        if ((traits & TagTraits.Heading) != 0 && HtmlTags.Has(Top.Tag, TagTraits.Heading)) Pop();
    }

    /// <summary>Ends the open item of the innermost list, if there is one.</summary>
    private void PopItem(HtmlTag one, HtmlTag other)
    {
        for (var i = _depth - 1; i > 0 && (IsOpen(one) || IsOpen(other)); i--, Steps++)
        {
            var tag = _elements[_stack[i]].Tag;
            if (tag == one || tag == other)
            {
                PopDown(i);
                return;
            }

            if (HtmlTags.Has(tag, TagTraits.Scope | TagTraits.Block) && tag is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P)) return;
        }
    }

    /// <summary>Ends the outermost of two elements that is open within the innermost of a third.</summary>
    private void PopWithin(HtmlTag outer, HtmlTag one, HtmlTag other)
    {
        var found = 0;
        for (var i = _depth - 1; i > 0; i--, Steps++)
        {
            var tag = _elements[_stack[i]].Tag;
            if (tag == outer) break;

            found = tag == one || tag == other ? i : found;
        }

        if (found > 0) PopDown(found);
    }

    /// <summary>Ends the innermost element of a name and all in it, unless one with certain traits stands in between.</summary>
    private void PopTo(HtmlTag tag, TagTraits barrier)
    {
        for (var i = _depth - 1; i > 0 && IsOpen(tag); i--, Steps++)
        {
            var open = _elements[_stack[i]].Tag;
            if (open == tag)
            {
                PopDown(i);
                return;
            }

            if (HtmlTags.Has(open, barrier)) return;
        }
    }

    private void PopDown(int depth)
    {
        while (_depth > depth) Pop();
    }

    private void Pop()
    {
        var tag = Top.Tag;
        Break(tag, HtmlTags.Get(tag));
        _openCount[(int)tag]--;
        _depth--;
    }

    private void Push(HtmlTag tag, PageElement element)
    {
        if (Count == _elements.Length) Array.Resize(ref _elements, Math.Min(MaxElements, 2 * Count));

        _elements[Count] = element;
        _stack[_depth++] = Count++;
        _openCount[(int)tag]++;
    }

    private void Break(HtmlTag tag, TagTraits traits)
    {
        if (IsHidden || (traits & (TagTraits.Block | TagTraits.Line | TagTraits.Cell)) == 0) return;

        // a list within an item goes on with its lines
        var line = (traits & TagTraits.Line) != 0 || (tag is HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Menu && IsOpen(HtmlTag.Li));
        _text.Break((traits & TagTraits.Cell) != 0 ? TextBreak.Tab : line ? TextBreak.Line : TextBreak.Paragraph);
    }
}
