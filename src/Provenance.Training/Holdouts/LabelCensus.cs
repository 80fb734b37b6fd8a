using Provenance.Detection.Evaluation;
using Provenance.Detection.Scoring;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;

namespace Provenance.Training.Holdouts;

/// <summary>Counts labelled documents by a field's values, without scoring them.</summary>
internal sealed class LabelCensus(string field)
{
    private readonly SortedDictionary<string, (int Human, int Machine, HashSet<string> MachineSets)> _counts = new(StringComparer.Ordinal);

    internal long Documents { get; private set; }

    /// <summary>The number of values, without the empty one.</summary>
    internal int Values => _counts.Count;

    internal static LabelCensus Take(
        List<InputFile> files, ReadingOptions reading, string field, RejectTally rejects, IRunObserver? observer, CancellationToken cancellation)
    {
        var census = new LabelCensus(field);
        var reader = new LabelledDocumentReader(reading);
        using var source = DocumentSource.Open(files, reading, reader.Fields, rejects.Add, message => observer?.OnWarning(message));
        var set = (File: "", Name: "");
        while (source.TryRead(out var view))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReferenceEquals(view.File, set.File)) set = (view.File, LabelledDocument.NameSet(view.File));
            if (reader.TryRead(view, set.Name, source.Tally, out var labels)) census.Add(labels);
            else rejects.Add(reader.NoLabel(view));
        }

        return census;
    }

    /// <summary>Returns the values with enough documents of a label, in ordinal order.</summary>
    /// <exception cref="DataException">There is none, or no documents would be left.</exception>
    internal List<LeftOutPart> Parts(int least)
    {
        var parts = new List<LeftOutPart>();
        foreach (var (value, count) in _counts)
        {
            if (Math.Max(count.Human, count.Machine) < least) continue;
            parts.Add(new LeftOutPart(field, value, count.Human == 0 ? count.MachineSets : null));
        }

        if (parts.Count == 0) throw EvaluationChecks.NothingToLeaveOut(field, least);
        if (_counts.Count == 1 && field is not ("generator" or "family")) throw EvaluationChecks.OneValueOnly(field, parts[0].Value);
        return parts;
    }

    private void Add(in LabelledDocument document)
    {
        Documents++;
        var value = document.Value(field);
        // the author of human text is no generator, whatever the field contains
        if (value.Length == 0 || document.Label == Origin.Mixed || (field is "generator" or "family" && document.Label == Origin.Human)) return;
        var count = _counts.TryGetValue(value, out var known) ? known : (0, 0, new HashSet<string>(StringComparer.Ordinal));
        if (document.Label == Origin.Human)
        {
            count.Item1++;
        }
        else
        {
            count.Item2++;
            count.Item3.Add(document.Set);
        }

        _counts[value] = count;
    }
}
