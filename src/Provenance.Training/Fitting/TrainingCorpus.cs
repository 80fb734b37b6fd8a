using System.Text;
using Provenance.Detection.Scoring;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;

namespace Provenance.Training.Fitting;

/// <summary>Labelled documents, read once, normalised and tokenised, and held in memory.</summary>
internal sealed class TrainingCorpus
{
    private readonly TrainingDocumentFactory _factory = new();
    private readonly SortedDictionary<Origin, long> _labels = [];

    /// <summary>The documents in the order of the inputs.</summary>
    internal List<TrainingDocument> Documents { get; } = [];

    /// <summary>Number of documents read, used or not.</summary>
    internal long Read { get; private set; }

    /// <summary>Number of labelled documents read, used or not, by label.</summary>
    internal IReadOnlyDictionary<Origin, long> Labels => _labels;

    /// <summary>Reads all documents that <paramref name="accept"/> selects; unusable records are reported.</summary>
    /// <param name="files">Files of documents with a <c>label</c>.</param>
    /// <param name="reading">The fields that hold text and id.</param>
    /// <param name="accept">Returns true for a document to use.</param>
    /// <param name="onReject">Receives each unusable record, with the reason.</param>
    /// <param name="cancellation">Checked between documents.</param>
    internal static TrainingCorpus Load(
        List<InputFile> files, ReadingOptions reading, Func<TrainingDocument, bool> accept, Action<Reject> onReject, CancellationToken cancellation)
    {
        var corpus = new TrainingCorpus();
        var reader = new LabelledDocumentReader(reading);
        string[] fields = [.. reader.Fields, "pair"];
        using var source = DocumentSource.Open(files, reading, fields, onReject);
        var set = (File: "", Name: "");
        while (source.TryRead(out var view))
        {
            if ((corpus.Read++ & 1023) == 0) cancellation.ThrowIfCancellationRequested();

            if (!ReferenceEquals(view.File, set.File)) set = (view.File, LabelledDocument.NameSet(view.File));
            if (reader.TryRead(view, set.Name, source.Tally, out var labels))
            {
                corpus._labels[labels.Label] = corpus._labels.GetValueOrDefault(labels.Label) + 1;
                var document = corpus.Prepare(view, labels, view.String(fields.Length - 1));
                if (accept(document)) corpus.Documents.Add(document);
            }
            else
            {
                onReject(reader.NoLabel(view));
            }
        }

        return corpus;
    }

    private TrainingDocument Prepare(in DocumentView view, in LabelledDocument labels, string? pair) => _factory.Create(view.Text, new TrainingLabels
    {
        Label = labels.Label,
        Set = labels.Set,
        Generator = labels.Generator,
        Family = labels.Family,
        Domain = labels.Domain,
        Attack = labels.Attack,
        Language = labels.Language.Length > 0 ? labels.Language : null,
        Pair = pair ?? Encoding.UTF8.GetString(view.Id),
    });
}
