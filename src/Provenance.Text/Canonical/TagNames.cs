using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>The elements of HTML, current and obsolete, and how a text is read without their tags.</summary>
internal static class TagNames
{
    private const int Longest = 16;

    /// <summary>The effect of an element's tag on the text around it.</summary>
    internal enum Effect
    {
        /// <summary>No element of HTML.</summary>
        None,

        /// <summary>Within a line: the tag is nothing.</summary>
        Inline,

        /// <summary>A line of its own: the tag is a line break.</summary>
        Block,

        /// <summary>The content is no text: it goes with the tags.</summary>
        Content,
    }

    private sealed record Element(int Id, Effect Effect, bool Ambiguous);

    private const string InlineNames =
        "a* abbr acronym audio* b* basefont bdi bdo big* blink cite* code* data* del* dfn em font* i* img ins* kbd label* map* mark* meter* nobr output* picture* "
        + "progress* q* rb rp rt rtc ruby s* samp small* span strike* strong* sub* sup tt u* var* wbr bgsound embed* source* track* param* input* area* object* applet*";

    private const string BlockNames =
        "address* article* aside* blockquote body* br button* canvas* caption* center* col colgroup datalist dd details* dialog* dir* div dl dt fieldset "
        + "figcaption figure* footer* form* frame* frameset h1 h2 h3 h4 h5 h6 head* header* hgroup hr html iframe isindex legend* li link* listing* main* "
        + "marquee menu* meta* nav* noframes noscript ol optgroup option* p plaintext pre search* section* select* slot* summary* table* tbody td template* textarea "
        + "tfoot th thead title* tr ul video* xmp base*";

    private const string ContentNames = "script* style* svg* math*";

    private static readonly Dictionary<string, Element> Names = Build();
    private static readonly Dictionary<string, Element>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BareAttributes = new HashSet<string>(
        [
            "allowfullscreen", "async", "autofocus", "autoplay", "border", "checked", "compact", "contenteditable", "controls", "default", "defer", "disabled", "download",
            "draggable", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nohref", "nomodule", "noresize", "noshade", "novalidate",
            "nowrap", "open", "playsinline", "readonly", "required", "reversed", "selected", "spellcheck",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of elements: ids are below it.</summary>
    internal static int Count => Names.Count;

    /// <summary>Returns the element of a name.</summary>
    /// <returns>
    /// Its id and effect, and true if the name is a word or a single letter, too, as placeholders and type parameters are: its start tag
    /// needs an attribute or an end tag to be one.
    /// </returns>
    internal static (int Id, Effect Effect, bool Ambiguous) Find(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[Longest];
        if (name.IsEmpty || name.Length > Longest) return default;
        Encoding.Latin1.GetChars(name, chars);
        return Lookup.TryGetValue(chars[..name.Length], out var found) ? (found.Id, found.Effect, found.Ambiguous) : default;
    }

    /// <summary>True for the attributes that need no value.</summary>
    internal static bool IsBareAttribute(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[Longest];
        if (name.IsEmpty || name.Length > Longest) return false;
        Encoding.Latin1.GetChars(name, chars);
        return BareAttributes.Contains(chars[..name.Length]);
    }

    private static Dictionary<string, Element> Build()
    {
        var names = new Dictionary<string, Element>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, effect) in new[] { (InlineNames, Effect.Inline), (BlockNames, Effect.Block), (ContentNames, Effect.Content) })
        {
            foreach (var name in list.Split(' ')) names.Add(name.TrimEnd('*'), new Element(names.Count, effect, name.EndsWith('*')));
        }

        return names;
    }
}
