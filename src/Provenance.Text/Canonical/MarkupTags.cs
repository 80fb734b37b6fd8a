namespace Provenance.Text.Canonical;

/// <summary>
/// Removes the tags of HTML, comments, and the marks of CDATA. Tags of blocks are line breaks, others nothing; scripts and styles go with their content.
/// Only known elements with well-formed attributes are tags, so that <c>a &lt; b</c>, <c>List&lt;String&gt;</c> and <c>&lt;NAME&gt;</c> stay.
/// One instance per thread.
/// </summary>
internal sealed class MarkupTags
{
    /// <summary>Maximum length of a tag with its attributes, in bytes.</summary>
    private const int LongestTag = 16 * 1024;

    /// <summary>Maximum number of <c>&gt;</c> that are tried as the end of one tag: attributes may hold some.</summary>
    private const int MaxTries = 4;

    private readonly List<(int Start, int Tries)> _open = [];
    private readonly int[] _lastEnd = new int[TagNames.Count];
    private bool _noComment;
    private bool _inCharacterData;

    /// <summary>Removes all tags.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        if (!text.Contains((byte)'>')) return false;
        _open.Clear();
        _noComment = _inCharacterData = false;
        FindEndTags(text);
        var removed = false;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var skip = text[i..].IndexOfAny((byte)'<', (byte)'>');
            if (skip < 0) break;
            i += skip;
            to.Copy(text, copied, i);
            copied = i;
            var end = text[i] == '<' ? Open(text, i, to) : Close(text, i, to);
            if (end == 0) continue;
            removed = true;
            anomalies[Anomaly.Html]++;
            copied = end;
            i = end - 1;
        }

        to.Copy(text, copied, text.Length);
        return removed;
    }

    /// <summary>Remembers the start of a tag; returns the end of a comment or of the start of CDATA, or 0.</summary>
    private int Open(ReadOnlySpan<byte> text, int i, Rewrite to)
    {
        var rest = text[i..];
        if (rest.StartsWith("<!--"u8) && !_noComment)
        {
            var length = rest[4..].IndexOf("-->"u8);
            if (length >= 0) return i + 4 + length + 3;
            _noComment = true;
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            _inCharacterData = true;
            return i + 9;
        }

        _open.Add((to.Length, 0));
        return 0;
    }

    /// <summary>Removes the tag that ends here from the output; returns the end of what is passed over, or 0.</summary>
    private int Close(ReadOnlySpan<byte> text, int i, Rewrite to)
    {
        if (_inCharacterData && to.Text.EndsWith("]]"u8))
        {
            _inCharacterData = false;
            to.Cut(to.Length - 2);
            return i + 1;
        }

        while (_open.Count > 0)
        {
            var (start, tries) = _open[^1];
            var tag = start < to.Length ? to.Text[(start + 1)..] : [];
            if (tag.Length > LongestTag || tries == MaxTries) _open.RemoveAt(_open.Count - 1);
            else
            {
                var effect = TagReader.Read(tag, out var id, out var needsEnd, out var unfinished);
                if (unfinished)
                {
                    _open[^1] = (start, tries + 1);
                    return 0;
                }

                _open.RemoveAt(_open.Count - 1);
                if (effect == TagNames.Effect.None) continue;
                return needsEnd && _lastEnd[id] < i ? 0 : Drop(text, i, to, start, effect, id);
            }
        }

        return 0;
    }

    private int Drop(ReadOnlySpan<byte> text, int i, Rewrite to, int start, TagNames.Effect effect, int id)
    {
        var isEnd = to.Text[start + 1] == '/';
        var from = to.Cut(start);
        if (effect == TagNames.Effect.Content)
        {
            if (!isEnd && _lastEnd[id] > i) i = EndOfContent(text, i, id);
            effect = TagNames.Effect.Block;
        }

        if (effect == TagNames.Effect.Block) to.Replace(from, i + 1, "\n"u8);
        return i + 1;
    }

    /// <summary>Returns the <c>&gt;</c> of the end tag that follows.</summary>
    private static int EndOfContent(ReadOnlySpan<byte> text, int i, int id)
    {
        while (true)
        {
            var at = text[i..].IndexOf("</"u8);
            i += at + 2;
            if (TagReader.Element(text[i..]).Id != id) continue;
            var end = text[i..].IndexOf((byte)'>');
            return end < 0 ? text.Length - 1 : i + end;
        }
    }

    /// <summary>Finds where the last end tag of each element starts.</summary>
    private void FindEndTags(ReadOnlySpan<byte> text)
    {
        Array.Fill(_lastEnd, -1);
        for (var i = 0; ;)
        {
            var at = text[i..].IndexOf("</"u8);
            if (at < 0) return;
            i += at + 2;
            var (id, effect, _) = TagReader.Element(text[i..]);
            if (effect != TagNames.Effect.None) _lastEnd[id] = i;
        }
    }
}
