using System.Runtime.InteropServices;

namespace Provenance.Storage.Records;

/// <summary>
/// Groups documents, as they arrive, by everything that determines their generation: there are many documents and few groups. Each derived document
/// forms a group of its own.
/// </summary>
internal sealed class ProfileGroups(bool bySource)
{
    private readonly Dictionary<(Origin Origin, int? Generation, string? Generator, string? Source, long Own), (long Count, Digest First)> _groups = [];

    internal void Add(long no, DocumentState state)
    {
        var key = (state.Origin, state.Generation, state.Generator, bySource ? state.Source : null, state.Derived ? no : 0);
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out var known);
        group = known ? (group.Count + 1, group.First) : (1, state.Document);
    }

    /// <summary>Returns the groups, in the order of their first documents.</summary>
    internal IReadOnlyList<DocumentProfile> Make()
    {
        var profiles = new List<DocumentProfile>(_groups.Count);
        foreach (var (key, group) in _groups)
        {
            profiles.Add(new DocumentProfile(key.Origin, key.Generation, key.Generator, key.Source, key.Own == 0 ? null : group.First, group.Count, group.First));
        }

        return profiles;
    }
}
