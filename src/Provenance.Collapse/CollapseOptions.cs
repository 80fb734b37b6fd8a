using System.Text.Json.Serialization;

namespace Provenance.Collapse;

/// <summary>Options of a <see cref="CollapseLab"/>. The same options over the same text give the same numbers, with any number of threads.</summary>
public sealed record CollapseOptions
{
    /// <summary>The defaults, which take less than ten minutes on two cores.</summary>
    public static CollapseOptions Default { get; } = new();

    /// <summary>A first look within a minute: one seed, little text, four generations, the most informative regimes, no orderings.</summary>
    public static CollapseOptions Quick { get; } = new() { Seeds = 1, Generations = 4, Words = 60_000, Orderings = false, Arms = CollapseRegime.Quick };

    /// <summary>The ways of making training sets, tried one after the other; <see cref="CollapseRegime.All"/> by default.</summary>
    public IReadOnlyList<CollapseRegime> Arms { get; init; } = CollapseRegime.All;

    /// <summary>Number of generations after the human one, 1 to 100.</summary>
    public int Generations { get; init; } = 10;

    /// <summary>Number of repetitions, each with other documents in each part and other samples; 1 to 100. Several give bands.</summary>
    public int Seeds { get; init; } = 3;

    /// <summary>The first seed; the others follow it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Maximum number of words of human text to train on, from 5,000; if there is less text, 45% of it is used for training.</summary>
    public int Words { get; init; } = 220_000;

    /// <summary>The model that is trained.</summary>
    public CollapseStudent Student { get; init; } = CollapseStudent.KneserNey;

    /// <summary>Number of words of the longest n-gram, 2 to 5.</summary>
    public int Order { get; init; } = 3;

    /// <summary>Temperature T of sampling: probabilities are raised to 1/T; above 0, at most 10. 1 samples from the distribution as it is.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Samples words from the k most probable ones; 0 for all.</summary>
    public int TopK { get; init; }

    /// <summary>Samples words from the fewest most probable ones with this total probability; above 0, at most 1.</summary>
    public double TopP { get; init; } = 1;

    /// <summary>True to try orders of one pool, too: nested prefixes, a curriculum, and a check of the detector by sentinels.</summary>
    public bool Orderings { get; init; } = true;

    /// <summary>Maximum number of threads; 0 for one a processor. At most four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>The folder for temporary files; null for the system's.</summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>The clock for progress.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
