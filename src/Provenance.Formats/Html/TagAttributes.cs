using AngleSharp.Html.Parser.Tokens.Struct;

namespace Provenance.Formats.Html;

/// <summary>The attributes of one start tag; valid as long as its token.</summary>
internal readonly ref struct TagAttributes(ref StructHtmlToken token)
{
    private readonly ref StructHtmlToken _token = ref token;

    internal int Count => _token.Attributes.Count;

    internal ReadOnlySpan<char> Name(int index) => _token.Attributes[index].Name.Memory.Span;

    internal ReadOnlySpan<char> Value(int index) => _token.Attributes[index].Value.Memory.Span;

    /// <summary>Gets the value of an attribute; returns false if the tag does not have it.</summary>
    internal bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Name(i).SequenceEqual(name))
            {
                value = Value(i);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Returns the value of an attribute without white space around it; empty if the tag does not have it.</summary>
    internal ReadOnlySpan<char> Get(ReadOnlySpan<char> name) => TryGet(name, out var value) ? value.Trim() : default;
}
