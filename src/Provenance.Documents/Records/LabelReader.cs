using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>
/// Reads the label of a document: its author's kind, according to its own fields. This is the only reader of labels, used by every command, so that a
/// file has the same number of human documents in all of them.
/// </summary>
internal sealed class LabelReader
{
    /// <summary>The usual fields of a label; the first that holds one of the three words counts.</summary>
    private static readonly string[] UsualPaths = ["label", "origin", "metadata.label", "metadata.origin"];

    private readonly int _first;

    /// <param name="field">The path of the only field to read; null for the usual ones.</param>
    /// <param name="first">Index of the first of <see cref="Paths"/> among the fields that a parser is asked for.</param>
    internal LabelReader(string? field, int first)
    {
        _first = first;
        Paths = field is null ? UsualPaths : [field];
    }

    /// <summary>Paths of the fields that a parser must return, in this order.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <summary>Returns the label; unknown if no field holds <c>human</c>, <c>machine</c> or <c>mixed</c>.</summary>
    internal Origin Read(in DocumentView document)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            var origin = Parse(document, _first + i);
            if (origin != Origin.Unknown) return origin;
        }

        return Origin.Unknown;
    }

    /// <summary>True if a document has none of the fields, or null in them. A label that is not a word, such as 1, is ambiguous.</summary>
    internal bool IsSilent(in DocumentView document)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            var json = document.Field(_first + i);
            if (!json.IsEmpty && !json.SequenceEqual("null"u8)) return false;
        }

        return true;
    }

    /// <summary>Returns the reject of a document whose label is required and unknown.</summary>
    internal Reject Missing(in DocumentView document) =>
        new(document.File, document.Line, RejectWords.LabelMissing, $"no label: one of the fields {string.Join(", ", Paths)} must be \"human\", \"machine\" or \"mixed\"")
        {
            Raw = document.Raw[..Math.Min(document.Raw.Length, RecordLimits.MaxRaw)].ToArray(),
        };

    private static Origin Parse(in DocumentView document, int field)
    {
        var json = document.Field(field);
        if (json.Length < 2 || json[0] != '"') return Origin.Unknown;
        var word = json[1..^1];
        return word.SequenceEqual("human"u8) ? Origin.Human
            : word.SequenceEqual("machine"u8) ? Origin.Machine
            : word.SequenceEqual("mixed"u8) ? Origin.Mixed
            : word.Contains((byte)'\\') && Origins.TryParse(document.String(field), out var escaped) ? escaped
            : Origin.Unknown;
    }
}
