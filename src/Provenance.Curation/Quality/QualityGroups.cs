namespace Provenance.Curation.Quality;

/// <summary>The names of groups of signals, as policies and reports write them; a signal's name begins with its group's.</summary>
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

    /// <summary>Every group by itself, in the order of the signals.</summary>
    internal static IReadOnlyList<(QualityGroup Group, string Name)> All => Table;

    /// <summary>The group of a name, exactly as written in <see cref="All"/>.</summary>
    /// <param name="name">Such as <c>gopher-repetition</c>.</param>
    /// <param name="group">None where there is no such group.</param>
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
