namespace Provenance.Detection;

/// <summary>What a line says of its document, without the text.</summary>
internal readonly record struct LabelledDocument(Origin Label, string Set, string Generator, string Domain, string Attack, string Language)
{
    /// <summary>The paths of the fields, in the order that <see cref="Documents.DocumentView"/> is asked for them.</summary>
    internal static readonly string[] Fields = ["label", "set", "generator", "domain", "attack", "language"];

    /// <summary>What <c>attack</c> says where there is none.</summary>
    internal const string NoAttack = "none";

    /// <summary>Reads the fields; false where the label is none. The language is empty where the line has none.</summary>
    internal static bool TryRead(in Documents.DocumentView view, string set, out LabelledDocument document)
    {
        document = default;
        if (!Origins.TryParse(view.String(0), out var label)) return false;
        document = new LabelledDocument(
            label, view.String(1) ?? set, view.String(2) ?? "", view.String(3) ?? "", view.String(4) ?? NoAttack, view.String(5) ?? "");
        return true;
    }

    /// <summary>What to tell of a line without a label that can be used.</summary>
    internal static Reject NoLabel(in Documents.DocumentView view) =>
        new(view.File, view.Line, "label", "the field 'label' must be \"human\", \"machine\" or \"mixed\"") { Raw = view.Raw[..Math.Min(view.Raw.Length, Documents.RecordLimits.MaxRaw)].ToArray() };

    /// <summary>A field by its name in <see cref="Holdout.Fields"/>.</summary>
    internal string Value(string field) => field switch
    {
        "set" => Set,
        "generator" => Generator,
        "domain" => Domain,
        "attack" => Attack,
        _ => Language,
    };
}
