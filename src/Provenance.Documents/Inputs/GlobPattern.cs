using Provenance.Documents.Errors;

namespace Provenance.Documents.Inputs;

/// <summary>
/// A path with <c>*</c>, <c>?</c> (within a name) or <c>**</c> (any number of folders, excluding links). Matched here, because not every shell
/// does it, and none does for a quoted pattern.
/// </summary>
internal static class GlobPattern
{
    internal static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>Returns the matching files, hidden ones only if the pattern names them; and the folders that cannot be listed, or are links.</summary>
    internal static GlobMatches Expand(string pattern)
    {
        var rooted = pattern.StartsWith('/');
        var segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new GlobMatches();
        Descend(rooted ? "/" : "", segments, 0, found);
        return found;
    }

    private static void Descend(string folder, string[] segments, int index, GlobMatches found)
    {
        var segment = segments[index];
        var last = index == segments.Length - 1;
        if (segment == "**")
        {
            if (!last) Descend(folder, segments, index + 1, found);

            foreach (var child in Names(folder, found, folders: true))
            {
                // linked folders may form a cycle
                if (new DirectoryInfo(folder + child).LinkTarget is null) Descend(folder + child + "/", segments, index, found);
                else found.Links.Add(folder + child);
            }

            if (last) AddFiles(folder, "*", found);
        }
        else if (last)
        {
            AddFiles(folder, segment, found);
        }
        else if (!IsPattern(segment))
        {
            if (Directory.Exists(folder + segment)) Descend(folder + segment + "/", segments, index + 1, found);
        }
        else
        {
            foreach (var child in Names(folder, found, folders: true))
            {
                if (Matches(segment, child)) Descend(folder + child + "/", segments, index + 1, found);
            }
        }
    }

    private static void AddFiles(string folder, string segment, GlobMatches found)
    {
        foreach (var name in Names(folder, found, folders: false, hidden: segment.StartsWith('.')))
        {
            if (Matches(segment, name)) found.Files.Add(folder + name);
        }
    }

    private static IEnumerable<string> Names(string folder, GlobMatches found, bool folders, bool hidden = false)
    {
        var where = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(where)) yield break;

        string[] paths;
        try
        {
            paths = DocumentErrors.OnRead(where, () => folders ? Directory.GetDirectories(where) : Directory.GetFiles(where));
        }
        catch (ProvenanceException e)
        {
            found.Closed.TryAdd(where, e);
            yield break;
        }

        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            if (hidden || !name.StartsWith('.')) yield return name;
        }
    }

    /// <summary>True if a full path matches a pattern that is one.</summary>
    internal static bool MatchesPath(string pattern, string path) =>
        MatchesPath(pattern.Split('/', StringSplitOptions.RemoveEmptyEntries), path.Split('/', StringSplitOptions.RemoveEmptyEntries));

    private static bool MatchesPath(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty) return path.IsEmpty;

        if (pattern[0] != "**") return !path.IsEmpty && Matches(pattern[0], path[0]) && (pattern[0].StartsWith('.') || !path[0].StartsWith('.') || !IsPattern(pattern[0])) && MatchesPath(pattern[1..], path[1..]);

        // at the end, any file below
        return (pattern.Length == 1 && !path.IsEmpty) || MatchesPath(pattern[1..], path) || (!path.IsEmpty && !path[0].StartsWith('.') && MatchesPath(pattern, path[1..]));
    }

    /// <summary>Matches one name; <c>*</c> backtracks only to its last position, so that no pattern takes exponential time.</summary>
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

/// <summary>The matches of a pattern so far.</summary>
internal sealed class GlobMatches
{
    /// <summary>The files, ordinal-sorted.</summary>
    internal SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Linked folders, which <c>**</c> does not follow.</summary>
    internal SortedSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders that cannot be listed, with the error.</summary>
    internal SortedDictionary<string, ProvenanceException> Closed { get; } = new(StringComparer.Ordinal);
}
