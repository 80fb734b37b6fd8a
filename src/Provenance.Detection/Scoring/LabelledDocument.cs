using Provenance.Documents.Records;

namespace Provenance.Detection.Scoring;

/// <summary>The labels of a document, without the text.</summary>
internal readonly record struct LabelledDocument(Origin Label, string Set, string Generator, string Domain, string Attack, string Language)
{
    private static readonly LabelReader Labels = new(field: null, first: 5);

    /// <summary>The paths of the fields, in the order that <see cref="DocumentView"/> is asked for them.</summary>
    internal static readonly string[] Fields = ["set", "generator", "domain", "attack", "language", .. Labels.Paths];

    /// <summary>The value of <c>attack</c> for a document without an attack.</summary>
    internal const string NoAttack = "none";

    /// <summary>Reads the fields; returns false where the label is unknown. The language is empty where the line has none.</summary>
    internal static bool TryRead(in DocumentView view, string set, out LabelledDocument document)
    {
        document = default;
        var label = Labels.Read(view);
        if (label == Origin.Unknown) return false;
        document = new LabelledDocument(
            label, view.String(0) ?? set, view.String(1) ?? "", view.String(2) ?? "", view.String(3) ?? NoAttack, view.String(4) ?? "");
        return true;
    }

    /// <summary>Returns the reject for a line without a usable label.</summary>
    internal static Reject NoLabel(in DocumentView view) => Labels.Missing(view);

    /// <summary>Returns a field by its name in <see cref="Holdout.Fields"/>.</summary>
    internal string Value(string field) => field switch
    {
        "set" => Set,
        "generator" => Generator,
        "domain" => Domain,
        "attack" => Attack,
        _ => Language,
    };
}
