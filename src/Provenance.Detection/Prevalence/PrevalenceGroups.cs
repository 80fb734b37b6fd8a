using System.Text;
using Provenance.Detection.Scoring;
using Provenance.Documents.Identity;

namespace Provenance.Detection.Prevalence;

/// <summary>The groups of a collection by one field.</summary>
internal sealed class PrevalenceGroups(string name)
{
    private const string Others = "(others)";

    private readonly Dictionary<ulong, (string Name, GroupTally Tally)> _groups = [];
    private GroupTally? _others;

    /// <summary>The field that documents are grouped by.</summary>
    internal string Name => name;

    /// <summary>Adds a document to its group, the empty one if it has no value.</summary>
    internal void Add(ReadOnlySpan<byte> group, in ScannedRow row, int languages)
    {
        var hash = IdHash.Compute(group);
        if (!_groups.TryGetValue(hash, out var found))
        {
            if (_groups.Count >= CollectionPrevalence.MaxGroups)
            {
                (_others ??= new GroupTally()).Add(row, languages);
                return;
            }

            _groups.Add(hash, found = (Encoding.UTF8.GetString(group), new GroupTally()));
        }

        found.Tally.Add(row, languages);
    }

    /// <summary>Returns the groups, the largest first, ties by name, the remainder last.</summary>
    internal IEnumerable<(string Name, GroupTally Tally)> Groups()
    {
        var groups = new List<(string Name, GroupTally Tally)>(_groups.Values);
        groups.Sort(static (a, b) => a.Tally.Documents != b.Tally.Documents ? b.Tally.Documents.CompareTo(a.Tally.Documents) : string.CompareOrdinal(a.Name, b.Name));
        return _others is null ? groups : groups.Append((Others, _others));
    }
}
