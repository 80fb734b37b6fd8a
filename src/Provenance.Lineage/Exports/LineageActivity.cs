namespace Provenance.Lineage.Exports;

/// <summary>One run of collecting, generating, training, assessing or curating, as records tell of it.</summary>
/// <param name="verb">What was done.</param>
/// <param name="name">To which source, model, detector or set.</param>
/// <param name="run">The run that records name; null where they name none.</param>
internal sealed class LineageActivity(string verb, string name, string? run)
{
    internal const string Collect = "collect";
    internal const string Generate = "generate";
    internal const string Train = "train";
    internal const string Assess = "assess";
    internal const string Curate = "curate";

    internal string Verb => verb;

    internal string Name => name;

    internal string? Run => run;

    internal Timestamps Times { get; } = new();

    /// <summary>Names of the data sets that went in.</summary>
    internal SortedSet<string> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>How many documents came out; a model has none.</summary>
    internal long Rows { get; set; }

    /// <summary>Whether it came to its end.</summary>
    internal bool Completed { get; set; } = true;

    internal string Job => $"{verb}/{name}";

    /// <summary>The name of the data set that came out.</summary>
    internal string Output => verb switch
    {
        Collect => OfSource(name),
        Generate => OfGenerator(name),
        Train => OfModel(name),
        Assess => $"assessments/{name}",
        _ => OfSet(name),
    };

    internal static string OfSource(string name) => $"source/{name}";

    internal static string OfGenerator(string name) => $"generated/{name}";

    internal static string OfModel(string name) => $"model/{name}";

    internal static string OfSet(string name) => $"set/{name}";
}
