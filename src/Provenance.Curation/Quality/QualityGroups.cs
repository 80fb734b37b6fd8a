namespace Provenance.Curation.Quality;

/// <summary>The names of groups of signals in policies and reports; a signal's name begins with its group's.</summary>
internal static class QualityGroups
{
    private static readonly (QualityGroup Group, string Name)[] Table =
    [
        (QualityGroup.Gopher, "gopher"),
        (QualityGroup.GopherRepetition, "gopher-repetition"),
        (QualityGroup.C4, "c4"),
        (QualityGroup.Diversity, "diversity"),
        (QualityGroup.Fluency, "fluency"),
    ];

    /// <summary>All single groups, in the order of the signals.</summary>
    internal static IReadOnlyList<(QualityGroup Group, string Name)> All => Table;

    /// <summary>Finds the group of a name, exactly as written in <see cref="All"/>.</summary>
    /// <param name="name">The name, such as <c>gopher-repetition</c>.</param>
    /// <param name="group">The group; none where there is no such group.</param>
    internal static bool TryParse(string name, out QualityGroup group)
    {
        foreach (var entry in Table)
        {
            if (entry.Name == name)
            {
                group = entry.Group;
                return true;
            }
        }

        group = QualityGroup.None;
        return false;
    }
}
