using System.Globalization;
using System.Text;
using Provenance.Documents.Errors;

namespace Provenance.Documents.Records;

/// <summary>Parses the grammar of <see cref="FieldPath"/>.</summary>
internal sealed class FieldPathReader(string text)
{
    /// <summary>Maximum number of parts of a path: more than anybody writes, and a bound of what one record can be joined to.</summary>
    private const int MaxParts = 16;

    private const string Marks = ".[]|+\"";

    private int _at;
    private int _parts;

    internal FieldPath Read()
    {
        var choices = new List<FieldPart[]>();
        do choices.Add(Sum());
        while (Take('|'));
        if (_at < text.Length) throw Wrong("'.', '[', '+', '|' or the end");

        return new FieldPath(text, [.. choices]);
    }

    private FieldPart[] Sum()
    {
        var parts = new List<FieldPart>();
        do parts.Add(Part());
        while (Take('+'));
        return [.. parts];
    }

    private FieldPart Part()
    {
        if (++_parts > MaxParts) throw DocumentErrors.BadPath(text, string.Create(CultureInfo.InvariantCulture, $"it has more than {MaxParts} parts"));

        var start = _at;
        var steps = new List<FieldStep> { new(Name(Marks)) };
        while (true)
        {
            if (Take('.')) steps.Add(new FieldStep(Name(Marks)));
            else if (Take('[')) steps.Add(Elements());
            else return FieldPart.Create([.. steps], text[start.._at]);
        }
    }

    private FieldStep Elements()
    {
        if (Take(']')) return FieldStep.Every;

        var start = _at;
        var end = text.IndexOf(']', _at);
        if (end > 0 && int.TryParse(text.AsSpan(_at, end - _at), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var index))
        {
            _at = end + 1;
            Skip();
            return FieldStep.Every with { Index = index };
        }

        _at = start;
        var where = new List<byte[]>();
        do where.Add(Name(Marks + "=!"));
        while (Take('.'));
        var except = Take('!');
        if (!Take('=')) throw Wrong("'=' and a value");

        var values = new List<byte[]>();
        do values.Add(Name(",]\""));
        while (Take(','));
        return Take(']') ? FieldStep.Every with { Where = [.. where], Values = [.. values], Except = except } : throw Wrong("']'");
    }

    /// <summary>Reads a name or value up to one of some marks, or in quotes; spaces around it do not belong to it.</summary>
    private byte[] Name(string marks)
    {
        Skip();
        if (_at < text.Length && text[_at] == '"') return Quoted();

        var start = _at;
        while (_at < text.Length && !marks.Contains(text[_at], StringComparison.Ordinal)) _at++;

        var name = text[start.._at].TrimEnd();
        return name.Length > 0 ? Encoding.UTF8.GetBytes(name) : throw Wrong("a name");
    }

    private byte[] Quoted()
    {
        var start = _at;
        var name = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == '"')
            {
                _at++;
                Skip();
                return Encoding.UTF8.GetBytes(name.ToString());
            }

            if (text[_at] == '\\' && _at + 1 < text.Length) _at++;

            name.Append(text[_at]);
        }

        _at = start;
        throw Wrong("a name with a closing quotation mark");
    }

    private bool Take(char mark)
    {
        Skip();
        if (_at == text.Length || text[_at] != mark) return false;

        _at++;
        Skip();
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private ArgumentException Wrong(string expected) => DocumentErrors.BadPath(text, string.Create(
        CultureInfo.InvariantCulture, $"at column {_at + 1}, {expected} should stand in place of {(_at < text.Length ? $"'{text[_at..Math.Min(text.Length, _at + 12)]}'" : "the end")}"));
}
