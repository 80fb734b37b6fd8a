namespace Provenance.Lineage.Exports;

/// <summary>One run of collecting, generating, training, assessing or curating, derived from records.</summary>
/// <param name="verb">The kind of activity.</param>
/// <param name="name">The source, model, detector or data set concerned.</param>
/// <param name="run">The run that records name; null if they name none.</param>
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

    /// <summary>Names of the input data sets.</summary>
    internal SortedSet<string> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of output documents; a model has none.</summary>
    internal long Rows { get; set; }

    /// <summary>True if it was completed.</summary>
    internal bool Completed { get; set; } = true;

    internal string Job => $"{verb}/{name}";

    /// <summary>The name of the output data set.</summary>
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
