using Provenance.Documents.Formats;
using Provenance.Documents.Generators;
using Provenance.Documents.Records;

namespace Provenance.Detection.Scoring;

/// <summary>Reads the labels of documents for training and evaluation; one per thread.</summary>
internal sealed class LabelledDocumentReader
{
    private static readonly string[] OwnFields = ["set", "generator", "domain", "attack", "language", "family"];

    private readonly LabelReader _labels;

    internal LabelledDocumentReader(ReadingOptions reading)
    {
        _labels = new LabelReader(reading, OwnFields.Length);
        Fields = [.. OwnFields, .. _labels.Paths];
    }

    /// <summary>The paths of the fields, in the order that <see cref="DocumentView"/> is asked for them.</summary>
    internal string[] Fields { get; }

    /// <summary>Reads the fields; returns false where the label is unknown. The language is empty where the line has none.</summary>
    internal bool TryRead(in DocumentView view, string set, InputTally tally, out LabelledDocument document)
    {
        document = default;
        var label = _labels.Read(view, tally);
        if (label == Origin.Unknown) return false;

        var generator = view.String(1) ?? "";
        document = new LabelledDocument(
            label, view.String(0) ?? set, generator, view.String(2) ?? "", view.String(3) ?? LabelledDocument.NoAttack, view.String(4) ?? "")
        {
            // one table for all data sets, before their own words for a family
            Family = GeneratorFamily.Find(generator) ?? view.String(5) ?? "",
        };
        return true;
    }

    /// <summary>Returns the reject for a line without a usable label.</summary>
    internal Reject NoLabel(in DocumentView view) => _labels.Missing(view);
}
