using System.Globalization;
using System.Text;
using CsvHelper;
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

    /// <summary>Names given to columns whose own name an earlier column has.</summary>
    internal IReadOnlyList<string> Renamed { get; }

    /// <summary>True if a first row can be names: none empty, long, of several lines, or a number.</summary>
    internal static bool AreNames(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            var name = row.GetString(i).Trim();
            if (name.Length is 0 or > LongestName || name.AsSpan().IndexOfAny('\n', '\r') >= 0 || double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                // the first column of a table with an index has no name
                if (name.Length > 0 || i > 0) return false;
            }
        }

        return row.FieldCount > 1 || row.GetString(0).Trim() is not "";
    }

    internal static CsvColumns Named(CsvReader row)
    {
        var names = new string[row.FieldCount];
        var renamed = new List<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var name = row.GetString(i).Trim();
            names[i] = name;
            // repeated names are numbered, as in data frames
            for (var more = 2; Array.IndexOf(names, names[i], 0, i) >= 0; more++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}_{more}");
            }

            if (names[i] != name) renamed.Add(names[i]);
        }

        return new CsvColumns(names, renamed);
    }

    internal static CsvColumns Numbered(int count) => new([.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"column{number}"))]);

    /// <summary>Writes the reader's current row, all values as strings.</summary>
    internal void Write(ByteBuffer to, CsvReader row) => Write(_members, to, row);

    private static void Write(List<Member> members, ByteBuffer to, CsvReader row)
    {
        var separator = (byte)'{';
        foreach (var member in members)
        {
            to.Add(separator);
            separator = (byte)',';
            to.AddString(member.Name);
            to.Add((byte)':');
            if (member.Inner is { } inner)
            {
                Write(inner, to, row);
            }
            else
            {
                to.AddString(row.GetSpan(member.Column));
            }
        }

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
