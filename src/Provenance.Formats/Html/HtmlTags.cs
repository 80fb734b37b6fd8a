using System.Collections.Frozen;

namespace Provenance.Formats.Html;

/// <summary>
/// Names and traits of elements in the HTML standard: 13.1.2 (kinds of elements), 13.2.6.4 (elements that a start tag ends) and 15.3 (elements shown as blocks, and hidden ones).
/// </summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> ByName =
        Enum.GetValues<HtmlTag>().Where(tag => tag != HtmlTag.Other).ToFrozenDictionary(tag => tag.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly TagTraits[] Traits = Create();

    internal static int Count => Traits.Length;

    /// <summary>Returns the element of a name in lower case.</summary>
    internal static HtmlTag Named(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var tag) ? tag : HtmlTag.Other;

    internal static TagTraits Get(HtmlTag tag) => Traits[(int)tag];

    internal static bool Has(HtmlTag tag, TagTraits traits) => (Traits[(int)tag] & traits) != 0;

    private static TagTraits[] Create()
    {
        var traits = new TagTraits[Enum.GetValues<HtmlTag>().Length];
        Give(TagTraits.Void, HtmlTag.Area, HtmlTag.Base, HtmlTag.Basefont, HtmlTag.Bgsound, HtmlTag.Br, HtmlTag.Col, HtmlTag.Embed, HtmlTag.Frame, HtmlTag.Hr, HtmlTag.Img,
            HtmlTag.Input, HtmlTag.Keygen, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Param, HtmlTag.Source, HtmlTag.Track, HtmlTag.Wbr);
        Give(TagTraits.Block | TagTraits.EndsParagraph, HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Center, HtmlTag.Details, HtmlTag.Dialog,
            HtmlTag.Dir, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure, HtmlTag.Footer, HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3,
            HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup, HtmlTag.Hr, HtmlTag.Listing, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Ol, HtmlTag.P,
            HtmlTag.Plaintext, HtmlTag.Pre, HtmlTag.Search, HtmlTag.Section, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Ul, HtmlTag.Xmp);
        Give(TagTraits.Block, HtmlTag.Body, HtmlTag.Caption, HtmlTag.Legend);
        Give(TagTraits.Line | TagTraits.EndsParagraph, HtmlTag.Dd, HtmlTag.Dt, HtmlTag.Li);
        Give(TagTraits.Line, HtmlTag.Tbody, HtmlTag.Tfoot, HtmlTag.Thead, HtmlTag.Tr);
        Give(TagTraits.Cell, HtmlTag.Td, HtmlTag.Th);
        Give(TagTraits.Hidden, HtmlTag.Annotation, HtmlTag.Applet, HtmlTag.Audio, HtmlTag.Canvas, HtmlTag.Datalist, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes,
            HtmlTag.Noscript, HtmlTag.Object, HtmlTag.Rp, HtmlTag.Script, HtmlTag.Select, HtmlTag.Style, HtmlTag.Svg, HtmlTag.Template, HtmlTag.Textarea, HtmlTag.Title,
            HtmlTag.Video);
        Give(TagTraits.Scope, HtmlTag.Applet, HtmlTag.Caption, HtmlTag.Object, HtmlTag.Table, HtmlTag.Td, HtmlTag.Template, HtmlTag.Th);
        Give(TagTraits.Aside, HtmlTag.Aside, HtmlTag.Footer, HtmlTag.Nav, HtmlTag.Menu, HtmlTag.Search);
        Give(TagTraits.Preformatted, HtmlTag.Listing, HtmlTag.Plaintext, HtmlTag.Pre, HtmlTag.Xmp);
        Give(TagTraits.Heading, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6);
        Give(TagTraits.RawText, HtmlTag.Iframe, HtmlTag.Noembed, HtmlTag.Noframes, HtmlTag.Style, HtmlTag.Xmp);
        Give(TagTraits.EscapableText, HtmlTag.Textarea, HtmlTag.Title);
        return traits;

        void Give(TagTraits given, params ReadOnlySpan<HtmlTag> tags)
        {
            foreach (var tag in tags) traits[(int)tag] |= given;
        }
    }
}
