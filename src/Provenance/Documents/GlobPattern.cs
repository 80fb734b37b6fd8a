namespace Provenance.Documents;

/// <summary>
/// A path with <c>*</c>, <c>?</c> (within a name) or <c>**</c> (any number of folders, none of them links), matched by us because not every shell
/// does it, and none does when the pattern is quoted.
/// </summary>
internal static class GlobPattern
{
    internal static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Files that match, ordinal-sorted; hidden ones only where the pattern itself names them.</summary>
    internal static List<string> Expand(string pattern)
    {
        var rooted = pattern.StartsWith('/');
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Descend(rooted ? "/" : "", segments, 0, found);
        return [.. found];
    }

    private static void Descend(string folder, string[] segments, int index, SortedSet<string> found)
    {
        var segment = segments[index];
        var last = index == segments.Length - 1;
        if (segment == "**")
        {
            if (!last)
            {
                Descend(folder, segments, index + 1, found);
            }

            foreach (var child in Names(folder, folders: true))
            {
                // linked folders may form a circle
                if (new DirectoryInfo(folder + child).LinkTarget is null)
                {
                    Descend(folder + child + "/", segments, index, found);
                }
            }

            if (last)
            {
                AddFiles(folder, "*", found);
            }
        }
        else if (last)
        {
            AddFiles(folder, segment, found);
        }
        else if (!IsPattern(segment))
        {
            if (Directory.Exists(folder + segment))
            {
                Descend(folder + segment + "/", segments, index + 1, found);
            }
        }
        else
        {
            foreach (var child in Names(folder, folders: true))
            {
                if (Matches(segment, child))
                {
                    Descend(folder + child + "/", segments, index + 1, found);
                }
            }
        }
    }

    private static void AddFiles(string folder, string segment, SortedSet<string> found)
    {
        foreach (var name in Names(folder, folders: false, hidden: segment.StartsWith('.')))
        {
            if (Matches(segment, name))
            {
                found.Add(folder + name);
            }
        }
    }

    private static IEnumerable<string> Names(string folder, bool folders, bool hidden = false)
    {
        var where = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(where))
        {
            yield break;
        }

        foreach (var path in folders ? Directory.EnumerateDirectories(where) : Directory.EnumerateFiles(where))
        {
            var name = Path.GetFileName(path);
            if (hidden || !name.StartsWith('.'))
            {
                yield return name;
            }
        }
    }

    /// <summary>Matches one name; <c>*</c> backtracks to its last place only, so that no pattern takes exponential time.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, star = -1, mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]) && pattern[p] != '*')
            {
                p++;
                n++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
