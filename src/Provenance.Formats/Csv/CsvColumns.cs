using System.Globalization;
using System.Text;
using CsvHelper;
using Provenance.Documents;

namespace Provenance.Formats.Csv;

/// <summary>The columns of a table as members of a JSON object; names with dots make objects within it.</summary>
internal sealed class CsvColumns
{
    /// <summary>So many columns a table may have; Excel has 16,384, PostgreSQL 1,600.</summary>
    internal const int Most = 16_384;

    /// <summary>Longer cells are no names.</summary>
    private const int LongestName = 64;

    private readonly List<Member> _members = [];

    private CsvColumns(IReadOnlyList<string> names, IReadOnlyList<string>? renamed = null)
    {
        Renamed = renamed ?? [];
        Count = names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            Add(_members, names[i].Split('.'), 0, names[i], i);
        }
    }

    internal int Count { get; }

    /// <summary>Names that columns got because an earlier one has theirs.</summary>
    internal IReadOnlyList<string> Renamed { get; }

    /// <summary>Whether a first row can be names: none empty, long, of several lines, or a number.</summary>
    internal static bool AreNames(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            var name = row.GetString(i).Trim();
            if (name.Length is 0 or > LongestName || name.AsSpan().IndexOfAny('\n', '\r') >= 0 || double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                // the first column of a table with an index has no name
                if (name.Length > 0 || i > 0)
                {
                    return false;
                }
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
            // what stands twice is told apart, as data frames do
            for (var more = 2; Array.IndexOf(names, names[i], 0, i) >= 0; more++)
            {
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}_{more}");
            }

            if (names[i] != name)
            {
                renamed.Add(names[i]);
            }
        }

        return new CsvColumns(names, renamed);
    }

    internal static CsvColumns Numbered(int count) => new([.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"column{number}"))]);

    /// <summary>Writes the row at which a reader stands, all values as strings.</summary>
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

    private static void Add(List<Member> members, string[] path, int level, string whole, int column)
    {
        var name = Encoding.UTF8.GetBytes(path[level]);
        var there = members.Find(member => member.Name.AsSpan().SequenceEqual(name));
        if (level == path.Length - 1 && there is null)
        {
            members.Add(new Member(name, column, null));
        }
        else if (level < path.Length - 1 && path[level].Length > 0 && there is null or { Inner: not null })
        {
            if (there is null)
            {
                members.Add(there = new Member(name, -1, []));
            }

            Add(there.Inner!, path, level + 1, whole, column);
        }
        else
        {
            // `a` beside `a.b`: the latter stays a name with a dot in it
            members.Add(new Member(Encoding.UTF8.GetBytes(whole), column, null));
        }
    }

    private sealed record Member(byte[] Name, int Column, List<Member>? Inner);
}
