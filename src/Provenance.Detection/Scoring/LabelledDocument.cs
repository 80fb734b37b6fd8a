namespace Provenance.Detection.Scoring;

/// <summary>The labels of a document, without the text.</summary>
internal readonly record struct LabelledDocument(Origin Label, string Set, string Generator, string Domain, string Attack, string Language)
{
    /// <summary>The value of <c>attack</c> for a document without an attack.</summary>
    internal const string NoAttack = "none";

    /// <summary>The family of the generator; empty where neither its name nor the document says it.</summary>
    internal string Family { get; init; } = "";

    /// <summary>Returns the set of a document that names none: its file's name without folder and endings.</summary>
    internal static string NameSet(string file)
    {
        var name = Path.GetFileName(file);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }

    /// <summary>Returns a field by its name in <see cref="Holdout.Fields"/>.</summary>
    internal string Value(string field) => field switch
    {
        "set" => Set,
        "generator" => Generator,
        "family" => Family,
        "domain" => Domain,
        "attack" => Attack,
        _ => Language,
    };
}
