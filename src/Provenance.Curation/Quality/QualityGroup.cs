namespace Provenance.Curation.Quality;

/// <summary>Families of signals, as a policy selects them; their names are in <see cref="QualityGroups"/>.</summary>
[Flags]
internal enum QualityGroup
{
    /// <summary>No rules.</summary>
    None = 0,

    /// <summary>Quality rules of Gopher, Rae et al. 2021.</summary>
    Gopher = 1,

    /// <summary>Repetition rules of Gopher, Rae et al. 2021.</summary>
    GopherRepetition = 2,

    /// <summary>Rules of C4, Raffel et al. 2020.</summary>
    C4 = 4,

    /// <summary>Lexical diversity and repeated phrases: measured, never a rule.</summary>
    Diversity = 8,

    /// <summary>Errors of form: measured, never a rule.</summary>
    Fluency = 16,

    /// <summary>All groups.</summary>
    All = Gopher | GopherRepetition | C4 | Diversity | Fluency,
}
