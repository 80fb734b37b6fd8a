using System.Runtime.InteropServices;
using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>
/// Groups documents by what decides their generation, as they come: they are many, their groups few. Documents that were made from others
/// are each alike to themselves only.
/// </summary>
internal sealed class ProfileGroups(bool bySource)
{
    private readonly Dictionary<(long Origin, long Generation, string? Generator, string? Source, long Own), (long Count, long First)> _groups = [];
    private readonly StringPool _strings = new();

    /// <summary>Takes in a document: no, origin, generation, generator, source, derived.</summary>
    internal void Add(Rows rows)
    {
        var no = rows.Long(0);
        var key = (
            rows.Long(1),
            rows.IsNull(2) ? -1 : rows.Long(2),
            SubjectState.Text(rows, 3, _strings),
            bySource ? SubjectState.Text(rows, 4, _strings) : null,
            rows.Long(5) == 1 ? no : 0);
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out var known);
        group = known ? (group.Count + 1, group.First) : (1, no);
    }

    /// <summary>The groups, in the order of their first documents.</summary>
    internal IReadOnlyList<DocumentProfile> Make(Func<long, Digest> digestOf)
    {
        var profiles = new List<DocumentProfile>(_groups.Count);
        foreach (var (key, group) in _groups)
        {
            var first = digestOf(group.First);
            profiles.Add(new DocumentProfile(
                (Origin)(int)key.Origin, key.Generation < 0 ? null : (int)key.Generation, key.Generator, key.Source, key.Own == 0 ? null : first, group.Count, first));
        }

        return profiles;
    }
}
