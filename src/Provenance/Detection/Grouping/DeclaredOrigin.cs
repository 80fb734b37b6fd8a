using Provenance.Documents;

namespace Provenance.Detection.Grouping;

/// <summary>Reads the origin that a document declares. One per thread.</summary>
internal sealed class DeclaredOrigin
{
    /// <summary>Where labelled data keep it; the first that says something counts.</summary>
    private static readonly string[] UsualPaths = ["label", "origin", "metadata.label", "metadata.origin"];

    private readonly FieldText _text = new();
    private readonly int _first;
    private readonly int _count;

    /// <param name="field">The field; null for the usual ones.</param>
    /// <param name="paths">Fields that a parser is asked for; this one's are added.</param>
    internal DeclaredOrigin(string? field, List<string> paths)
    {
        _first = paths.Count;
        paths.AddRange(field is null ? UsualPaths : [field]);
        _count = paths.Count - _first;
    }

    /// <summary>Unknown where nothing is declared, or something else.</summary>
    internal Origin Of(in DocumentView document)
    {
        for (var i = 0; i < _count; i++)
        {
            var value = _text.Of(document.Field(_first + i));
            if (value.SequenceEqual("human"u8)) return Origin.Human;
            if (value.SequenceEqual("machine"u8)) return Origin.Machine;
            if (value.SequenceEqual("mixed"u8)) return Origin.Mixed;
        }

        return Origin.Unknown;
    }
}
