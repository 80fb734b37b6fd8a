using Provenance.Documents.Buffers;
using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Documents.Records;
using Provenance.Documents.Text;

namespace Provenance.Documents.Grouping;

/// <summary>Determines the group of each document by one key, such as its host or month. One per thread.</summary>
internal sealed class GroupKey
{
    /// <summary>Fields in which crawls and data sets keep an address; the first one present counts.</summary>
    private static readonly string[] AddressPaths = ["url", "metadata.url", "metadata.source_url", "metadata.warc_url", "metadata.uri", "metadata.WARC-Target-URI", "meta.url", "source"];

    /// <summary>Fields in which they keep a time: collection times first, then writing times.</summary>
    private static readonly string[] TimePaths = ["added", "metadata.added", "metadata.crawl_date", "metadata.date_download", "metadata.WARC-Date", "metadata.timestamp", "metadata.date", "timestamp", "date", "created", "metadata.created"];

    private readonly GroupKind _kind;
    private readonly int _first;
    private readonly FieldText _text = new();

    private GroupKey(string name, GroupKind kind, int first, string[] paths)
    {
        Name = name;
        _kind = kind;
        _first = first;
        Paths = paths;
    }

    /// <summary>The key as the user wrote it.</summary>
    internal string Name { get; }

    /// <summary>Paths of the document fields that it needs.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <summary>True if the key is the path of a field, and not one of the predefined keys.</summary>
    internal bool IsField => _kind == GroupKind.Field;

    /// <summary>The index of its first field among those of the parser.</summary>
    internal int First => _first;

    /// <param name="name"><c>host</c>, <c>month</c>, <c>language</c>, <c>length</c>, <c>file</c>, or the path of a field.</param>
    /// <param name="first">The index of its first field among those of the parser.</param>
    internal static GroupKey Parse(string name, int first) => name switch
    {
        "host" => new GroupKey(name, GroupKind.Host, first, AddressPaths),
        "month" => new GroupKey(name, GroupKind.Month, first, TimePaths),
        "language" => new GroupKey(name, GroupKind.Language, first, []),
        "length" => new GroupKey(name, GroupKind.Length, first, []),
        "file" => new GroupKey(name, GroupKind.File, first, []),
        _ => new GroupKey(name, GroupKind.Field, first, [name]),
    };

    /// <param name="names">The names of the keys.</param>
    /// <param name="paths">Fields that the parser will read; those of the keys are added.</param>
    internal static GroupKey[] All(IReadOnlyList<string> names, List<string> paths)
    {
        var keys = new GroupKey[names.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Parse(names[i], paths.Count);
            paths.AddRange(keys[i].Paths);
        }

        return keys;
    }

    /// <summary>Appends the name of a document's group; nothing if it has none.</summary>
    internal void Write(in DocumentView document, in DocumentScore score, ByteBuffer to)
    {
        switch (_kind)
        {
            case GroupKind.Language:
                to.Add(LanguageCodes[score.Language]);
                break;
            case GroupKind.Length:
                to.Add(LengthClasses.Utf8Name(LengthClasses.Find(score.Words)));
                break;
            case GroupKind.File:
                _text.WriteFile(document.File, to);
                break;
            case GroupKind.Host:
                WriteFirst(document, to, AddressHost.Write);
                break;
            case GroupKind.Month:
                WriteFirst(document, to, CollectionMonth.Write);
                break;
            default:
                to.Add(Utf8Prefix.Cut(_text.Read(document.Field(_first)), FieldText.LongestName));
                break;
        }
    }

    private static readonly byte[][] LanguageCodes = [.. Languages.Codes.ToArray().Select(System.Text.Encoding.UTF8.GetBytes)];

    private delegate bool Writing(ReadOnlySpan<byte> text, ByteBuffer to);

    private void WriteFirst(in DocumentView document, ByteBuffer to, Writing write)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            var text = _text.Read(document.Field(_first + i));
            if (!text.IsEmpty && write(text, to)) return;
        }
    }
}
