using System.Text;
using Provenance.Detection.Scoring;
using Provenance.Documents.Identity;

namespace Provenance.Detection.Prevalence;

/// <summary>The groups of a collection by one key.</summary>
internal sealed class PrevalenceGroups(string name)
{
    private const string Others = "(others)";

    private readonly Dictionary<ulong, (string Name, GroupTally Tally)> _groups = [];
    private GroupTally? _others;

    /// <summary>The field that documents are grouped by.</summary>
    internal string Name => name;

    /// <summary>Adds a document to its group, which is empty where it has none.</summary>
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

    /// <summary>The largest first, equal ones by name, what is left over last.</summary>
    internal IEnumerable<(string Name, GroupTally Tally)> Groups()
    {
        var groups = new List<(string Name, GroupTally Tally)>(_groups.Values);
        groups.Sort(static (a, b) => a.Tally.Documents != b.Tally.Documents ? b.Tally.Documents.CompareTo(a.Tally.Documents) : string.CompareOrdinal(a.Name, b.Name));
        return _others is null ? groups : groups.Append((Others, _others));
    }
}
