using System.Text;
using System.Text.Json;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>
/// Reads the label of a document: its author's kind, according to its own fields. This is the only reader of labels, used by every command, so that a
/// file has the same number of human documents in all of them. It remembers values: one per thread.
/// </summary>
internal sealed class LabelReader
{
    /// <summary>The usual fields of a label; the first that holds a label counts.</summary>
    private static readonly string[] UsualPaths = ["label", "origin", "metadata.label", "metadata.origin"];

    /// <summary>Number of values remembered: those of a column of labels. A column of texts must not fill the memory.</summary>
    private const int Remembered = 64;

    /// <summary>Maximum length of a value that is remembered or named in a message.</summary>
    private const int NamedChars = 64;

    private readonly int _first;
    private readonly LabelMatcher _matcher;
    private readonly (byte[] Json, Origin Origin, string Named)[] _known = new (byte[], Origin, string)[Remembered];

    /// <param name="reading">The field to read, and the values of labels.</param>
    /// <param name="first">Index of the first of <see cref="Paths"/> among the fields that a parser is asked for.</param>
    internal LabelReader(ReadingOptions reading, int first)
    {
        _first = first;
        _matcher = new LabelMatcher(reading.Labels);
        Paths = reading.LabelField is { } field ? [field] : UsualPaths;
    }

    /// <summary>Paths of the fields that a parser must return, in this order.</summary>
    internal IReadOnlyList<string> Paths { get; }

    /// <summary>Returns the label; unknown if no field holds one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tally">Counts a label that is none; null to count nothing.</param>
    internal Origin Read(in DocumentView document, InputTally? tally)
    {
        string? other = null;
        for (var i = 0; i < Paths.Count; i++)
        {
            var json = document.Field(_first + i);
            if (json.IsEmpty) continue;

            var origin = Parse(json, out var named);
            if (origin != Origin.Unknown) return origin;

            other ??= named;
        }

        if (other is not null) tally?.AddUnknownLabel(other);
        return Origin.Unknown;
    }

    /// <summary>True if a document has none of the fields, or nothing in them. A label that is not a word, such as 1, is ambiguous.</summary>
    internal bool IsSilent(in DocumentView document)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            var json = document.Field(_first + i);
            if (!json.IsEmpty && !json.SequenceEqual("null"u8) && !json.SequenceEqual("\"\""u8)) return false;
        }

        return true;
    }

    /// <summary>Returns the reject of a document whose label is required and unknown.</summary>
    internal Reject Missing(in DocumentView document) =>
        new(document.File, document.Line, RejectWords.LabelMissing, Fault(document))
        {
            Raw = document.Raw[..Math.Min(document.Raw.Length, RecordLimits.MaxRaw)].ToArray(),
        };

    private string Fault(in DocumentView document)
    {
        for (var i = 0; i < Paths.Count; i++)
        {
            var json = document.Field(_first + i);
            if (json.IsEmpty) continue;

            Parse(json, out var named);
            if (named is not null) return $"the label {named} in the field '{Paths[i]}' is none of human, machine, mixed; say what its values mean, such as {Advice(named)}";
        }

        return $"no label: one of the fields {string.Join(", ", Paths)} must be \"human\", \"machine\" or \"mixed\"{(document.IsJson ? LabelShape.Advice(document.Raw) : "")}";
    }

    private static string Advice(string value) => value switch
    {
        "true" or "false" => "--label human=false --label machine=true",
        [var digit] when char.IsAsciiDigit(digit) => "--label human=0 --label machine=1",
        _ when value.StartsWith('(') || value.Contains('\'', StringComparison.Ordinal) => "--label human=0,real --label machine=1,AI",
        _ => $"--label '{(LooksHuman(value) ? "human" : "machine")}={value}'",
    };

    private static bool LooksHuman(string value) =>
        value.Contains("human", StringComparison.OrdinalIgnoreCase) || value.Contains("real", StringComparison.OrdinalIgnoreCase) || value.Contains("student", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the origin of a value; also the value for messages, if it is a label and no origin.</summary>
    private Origin Parse(ReadOnlySpan<byte> json, out string? named)
    {
        named = null;
        if (json.SequenceEqual("\"human\""u8) && _matcher.IsUsual) return Origin.Human;

        if (json.SequenceEqual("\"machine\""u8) && _matcher.IsUsual) return Origin.Machine;

        var place = (json.Length * 31 + json[json.Length / 2] * 7 + json[^Math.Min(2, json.Length)]) % Remembered;
        if (_known[place] is { Json: { } known, Origin: var origin, Named: var name } && json.SequenceEqual(known))
        {
            named = name.Length > 0 ? name : null;
            return origin;
        }

        var value = Value(json);
        origin = _matcher.Match(value);
        name = origin != Origin.Unknown || string.IsNullOrWhiteSpace(value) || value.Trim() is "unknown" ? "" : Shown(value);
        if (json.Length <= NamedChars) _known[place] = (json.ToArray(), origin, name);
        named = name.Length > 0 ? name : null;
        return origin;
    }

    /// <summary>Returns a scalar as text; null for null.</summary>
    private static string? Value(ReadOnlySpan<byte> json)
    {
        if (json[0] == '[') return "(a list)";

        if (json[0] == '{') return "(an object)";

        if (json[0] != '"') return json.SequenceEqual("null"u8) ? null : Encoding.UTF8.GetString(json);

        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return "(invalid Unicode)";
        }
    }

    /// <summary>Returns a value in quotes if spaces around it would go unnoticed.</summary>
    private static string Shown(string value)
    {
        value = value.Length > NamedChars ? $"{value[..(NamedChars - 1)]}…" : value;
        return value.Trim().Length < value.Length ? $"'{value}'" : value;
    }
}
