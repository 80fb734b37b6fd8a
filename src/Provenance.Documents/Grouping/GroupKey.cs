using Provenance.Documents.Buffers;
using Provenance.Documents.Conditions;
using Provenance.Documents.Dates;
using Provenance.Documents.Findings;
using Provenance.Documents.Records;
using Provenance.Text.Identification;

namespace Provenance.Documents.Grouping;

/// <summary>Determines the group of each document by one key, such as its host or month. One per thread.</summary>
internal sealed class GroupKey
{
    /// <summary>Fields in which crawls and data sets keep an address; the first one present counts.</summary>
    private static readonly string[] AddressPaths = ["url", "metadata.url", "metadata.source_url", "metadata.warc_url", "metadata.uri", "metadata.WARC-Target-URI", "meta.url", "source"];

    /// <summary>Fields in which they keep a date: of collection first, then of writing.</summary>
    private static readonly string[] DatePaths = [.. DateFields.Collected, .. DateFields.Either, .. DateFields.Written];

    private readonly GroupKind _kind;
    private readonly int[] _fields;
    private readonly DateOnly _today;
    private readonly FieldText _text = new();

    private GroupKey(string name, GroupKind kind, int[] fields, DateOnly today)
    {
        Name = name;
        _kind = kind;
        _fields = fields;
        _today = today;
    }

    /// <summary>The key as the user wrote it.</summary>
    internal string Name { get; }

    /// <summary>True if the key is the path of a field, and not one of the predefined keys.</summary>
    internal bool IsField => _kind == GroupKind.Field;

    /// <summary>The index of its first field among those of the parser.</summary>
    internal int First => _fields[0];

    /// <param name="names">The names of the keys: <c>host</c>, <c>month</c>, <c>language</c>, <c>length</c>, <c>file</c>, or the path of a field.</param>
    /// <param name="paths">Fields that the parser will read; those of the keys are added.</param>
    /// <param name="today">The last day that a date can have.</param>
    internal static GroupKey[] All(IReadOnlyList<string> names, List<string> paths, DateOnly today) => [.. names.Select(name => Create(name, paths, today))];

    private static GroupKey Create(string name, List<string> paths, DateOnly today)
    {
        var (kind, fields) = name switch
        {
            "host" => (GroupKind.Host, AddressPaths),
            "month" => (GroupKind.Month, DatePaths),
            "language" => (GroupKind.Language, []),
            "length" => (GroupKind.Length, []),
            "file" => (GroupKind.File, []),
            _ => (GroupKind.Field, (string[])[name]),
        };
        return new GroupKey(name, kind, FieldList.Add(paths, fields), today);
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
                WriteFirst(document, to, WriteMonth);
                break;
            default:
                to.Add(Utf8Prefix.Cut(_text.Read(document.Field(First)), FieldText.LongestName));
                break;
        }
    }

    private static readonly byte[][] LanguageCodes = [.. Languages.Codes.ToArray().Select(System.Text.Encoding.UTF8.GetBytes)];

    private delegate bool Writing(ReadOnlySpan<byte> text, ByteBuffer to);

    private void WriteFirst(in DocumentView document, ByteBuffer to, Writing write)
    {
        foreach (var field in _fields)
        {
            var text = _text.Read(document.Field(field));
            if (!text.IsEmpty && write(text, to)) return;
        }
    }

    private bool WriteMonth(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        if (!DateReader.TryRead(text, _today, out var date) && !DateFields.TryDump(text, _today, out date)) return false;

        to.Add(date.Year);
        if (date.Month > 0)
        {
            to.Add((byte)'-');
            to.Add((byte)('0' + (date.Month / 10)));
            to.Add((byte)('0' + (date.Month % 10)));
        }

        return true;
    }
}
