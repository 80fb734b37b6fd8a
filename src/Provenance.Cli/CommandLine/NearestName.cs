namespace Provenance.Cli.CommandLine;

/// <summary>Suggests the name that was meant by an unknown one.</summary>
internal static class NearestName
{
    /// <summary>Returns <c>; did you mean 'name'?</c>, or an empty text if no name is similar.</summary>
    internal static string Hint(string written, IEnumerable<string> names)
    {
        var name = "";
        var distance = int.MaxValue;
        foreach (var candidate in names)
        {
            var other = Distance(written, candidate);
            if (other < distance) (name, distance) = (candidate, other);
        }

        return distance <= Math.Max(1, name.Length / 3) ? $"; did you mean '{name}'?" : "";
    }

    /// <summary>Returns the number of letters to insert, delete, replace or swap with their neighbour to turn one name into the other.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
