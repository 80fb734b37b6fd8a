using System.Buffers;

namespace Provenance.Formats.Html;

/// <summary>The visible characters of a page in blocks, with white space collapsed according to CSS Text 3 (4.1.1); invisible characters are kept as evidence.</summary>
internal sealed class PageText
{
    /// <summary>Maximum number of blocks; further ones become lines of the last.</summary>
    private const int MaxBlocks = 1 << 20;

    private const int KeptCharacters = 1 << 20;

    private const int KeptBlocks = 1 << 16;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\n\r\f");

    private static readonly SearchValues<char> NeedCare = SearchValues.Create(" \t\n\r\f\0");

    private TextBlock[] _blocks = new TextBlock[64];
    private char[] _characters = new char[4096];
    private int _length;
    private int _count;
    private TextBreak _break;
    private int _lines;
    private bool _space;
    private bool _open;
    private bool _skipNewline;

    /// <summary>True inside a link with a target.</summary>
    internal bool InLink { get; set; }

    internal Span<TextBlock> Blocks => _blocks.AsSpan(0, _count);

    internal ReadOnlySpan<char> Get(in TextBlock block) => _characters.AsSpan(block.Start, block.Length);

    internal void Clear()
    {
        _length = 0;
        _count = 0;
        _break = TextBreak.None;
        _lines = 0;
        _space = false;
        _open = false;
        _skipNewline = false;
        InLink = false;
        if (_characters.Length > KeptCharacters) _characters = new char[4096];

        if (_blocks.Length > KeptBlocks) _blocks = new TextBlock[64];
    }

    /// <summary>Ends the block; the strongest of several breaks counts.</summary>
    internal void Break(TextBreak kind)
    {
        _break = kind > _break ? kind : _break;
        _open = false;
    }

    /// <summary>Adds a line break within a block; two of them make a paragraph.</summary>
    internal void BreakLine(PageElement within)
    {
        if ((within.Marks & ElementMarks.Hidden) == 0) _lines++;
    }

    /// <summary>Skips the line break right after the start of preformatted text, which is not part of it.</summary>
    internal void SkipNewline() => _skipNewline = true;

    internal void Add(ReadOnlySpan<char> text, PageElement within, bool heading)
    {
        if (_skipNewline)
        {
            _skipNewline = false;
            text = text.StartsWith("\r\n") ? text[2..] : text.StartsWith('\n') ? text[1..] : text;
        }

        if ((within.Marks & ElementMarks.Preformatted) != 0)
        {
            AddPreformatted(text, within);
            return;
        }

        var start = _length;
        while (!text.IsEmpty)
        {
            var run = text.IndexOfAny(NeedCare);
            run = run < 0 ? text.Length : run;
            if (run > 0)
            {
                start = Prepare(within, heading, start);
                Append(text[..run]);
                text = text[run..];
                continue;
            }

            _space |= text[0] != '\0';
            text = text[1..];
        }

        Count(start, within);
    }

    private void AddPreformatted(ReadOnlySpan<char> text, PageElement within)
    {
        if (!_open && text.IndexOfAnyExcept(Spaces) < 0) return;

        var start = Prepare(within, heading: false, _length);
        _space = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\r', '\0');
            Append(end < 0 ? text : text[..end]);
            if (end < 0) break;

            if (text[end] == '\r')
            {
                Append("\n");
                end += end + 1 < text.Length && text[end + 1] == '\n' ? 1 : 0;
            }

            text = text[(end + 1)..];
        }

        Count(start, within);
    }

    /// <summary>Writes pending white space before the next visible character; returns the start of the characters to count.</summary>
    private int Prepare(PageElement within, bool heading, int start)
    {
        if (_lines > 1 && (within.Marks & ElementMarks.Preformatted) == 0) Break(TextBreak.Paragraph);

        if (!_open && _count < MaxBlocks)
        {
            StartBlock(within, heading);
            return _length;
        }

        if (!_open || _lines > 0)
        {
            Append(_lines > 1 ? "\n\n" : "\n");
        }
        else if (_space && _characters[_length - 1] is not ('\n' or ' '))
        {
            Append(" ");
        }

        _open = true;
        _break = TextBreak.None;
        _lines = 0;
        _space = false;
        return start;
    }

    private void StartBlock(PageElement within, bool heading)
    {
        if (_count == _blocks.Length) Array.Resize(ref _blocks, 2 * _count);

        _blocks[_count++] = new TextBlock { Element = within.Box, Start = _length, Break = _break, Heading = heading };
        _open = true;
        _break = TextBreak.None;
        _lines = 0;
        _space = false;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_characters.Length - _length < text.Length)
        {
            Array.Resize(ref _characters, Math.Max(2 * _characters.Length, _length + text.Length));
        }

        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    private void Count(int start, PageElement within)
    {
        if (_count == 0 || start >= _length) return;

        ref var block = ref _blocks[_count - 1];
        var words = WordCount.Count(_characters.AsSpan(start, _length - start));
        block.Length = _length - block.Start;
        block.Words += words;
        block.LinkWords += InLink || (within.Marks & ElementMarks.Control) != 0 ? words : 0;
    }
}
