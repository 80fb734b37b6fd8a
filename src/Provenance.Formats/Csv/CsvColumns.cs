using System.Globalization;
using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Formats.Csv;

/// <summary>The columns of a table as members of a JSON object; names with dots create nested objects.</summary>
internal sealed class CsvColumns
{
    /// <summary>Maximum number of columns; Excel has 16,384, PostgreSQL 1,600.</summary>
    internal const int Max = 16_384;

    /// <summary>Maximum length of a column's name; a first row with longer values is data.</summary>
    private const int LongestName = 64;

    private readonly List<Member> _members = [];

    private CsvColumns(IReadOnlyList<string> names, IReadOnlyList<string>? renamed = null)
    {
        Renamed = renamed ?? [];
        Count = names.Count;
        var all = new HashSet<string>(names, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Count; i++) Add(_members, Nests(names[i], all) ? names[i].Split('.') : [names[i]], i);
    }

    internal int Count { get; }

    /// <summary>Names given to columns without one, and to those whose own name an earlier column has.</summary>
    internal IReadOnlyList<string> Renamed { get; }

    /// <summary>True if a first row can be names: none long, of several lines, or a number, and those that are empty before or after the others, or among names without spaces.</summary>
    internal static bool AreNames(CsvCells row)
    {
        int named = 0, first = -1, last = -1;
        var words = true;
        for (var i = 0; i < row.Count; i++)
        {
            var name = row.Text(i).Trim();
            if (name.Length > LongestName || name.AsSpan().IndexOfAny('\n', '\r') >= 0 || double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return false;

            if (name.Length == 0) continue;

            named++;
            first = first < 0 ? i : first;
            last = i;
            words &= !name.Contains(' ', StringComparison.Ordinal);
        }

        return named > 0 && (named > last - first || words);
    }

    internal static CsvColumns Named(CsvCells row)
    {
        var names = new string[row.Count];
        var renamed = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var own = row.Text(i).Trim();
            // the index of a data frame has no name, and what follows the last delimiter has none
            var name = own.Length > 0 ? own : Number(i + 1);
            names[i] = name;
            // repeated names are numbered, as in data frames
            for (var more = 2; Array.IndexOf(names, names[i], 0, i) >= 0; more++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}_{more}");
            }

            if (names[i] != own) renamed.Add(names[i]);
        }

        return new CsvColumns(names, renamed);
    }

    internal static CsvColumns Numbered(int count) => new([.. Enumerable.Range(1, count).Select(Number)]);

    /// <summary>Writes a row, all values as strings; missing last cells are missing members.</summary>
    /// <param name="to">Receives the object.</param>
    /// <param name="row">The row.</param>
    /// <param name="charset">The character set from which it was decoded, for its metadata; null for none.</param>
    internal void Write(ByteBuffer to, CsvCells row, string? charset)
    {
        var metadata = charset is null ? null : _members.Find(member => member.Name.AsSpan().SequenceEqual("metadata"u8));
        Write(_members, to, row, metadata, charset);
        if (charset is null || metadata is not null) return;

        to.Cut(to.Length - 1);
        to.Add(",\"metadata\":{}"u8);
        AddCharset(to, charset);
        to.Add((byte)'}');
    }

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"column{number}");

    private static void Write(List<Member> members, ByteBuffer to, CsvCells row, Member? metadata, string? charset)
    {
        var separator = (byte)'{';
        foreach (var member in members)
        {
            if (member.Inner is null && member.Column >= row.Count) continue;

            to.Add(separator);
            separator = (byte)',';
            to.AddString(member.Name);
            to.Add((byte)':');
            if (member.Inner is { } inner)
            {
                Write(inner, to, row, null, null);
                if (member == metadata && !inner.Exists(field => field.Name.AsSpan().SequenceEqual("charset"u8))) AddCharset(to, charset!);
            }
            else
            {
                to.AddString(row[member.Column]);
            }
        }

        to.Add(separator == '{' ? "{}"u8 : "}"u8);
    }

    /// <summary>Adds a character set to the object that was written last.</summary>
    private static void AddCharset(ByteBuffer to, string charset)
    {
        to.Cut(to.Length - 1);
        to.Add(to.Written.EndsWith("{"u8) ? "\"charset\":"u8 : ",\"charset\":"u8);
        to.AddString(Encoding.UTF8.GetBytes(charset));
        to.Add((byte)'}');
    }

    /// <summary>
    /// True if a name stands for a nested member: not if an object in its path is itself a column, wherever that column is. Of <c>a</c> and
    /// <c>a.b</c>, the latter stays a name with a dot in it.
    /// </summary>
    private static bool Nests(string name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> all)
    {
        var from = 0;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', from))
        {
            if (dot == from || all.Contains(name.AsSpan(0, dot))) return false;

            from = dot + 1;
        }

        return from < name.Length;
    }

    private static void Add(List<Member> members, ReadOnlySpan<string> path, int column)
    {
        var name = Encoding.UTF8.GetBytes(path[0]);
        if (path.Length == 1)
        {
            members.Add(new Member(name, column, null));
            return;
        }

        var outer = members.Find(member => member.Name.AsSpan().SequenceEqual(name));
        if (outer is null) members.Add(outer = new Member(name, -1, []));

        Add(outer.Inner!, path[1..], column);
    }

    private sealed record Member(byte[] Name, int Column, List<Member>? Inner);
}
