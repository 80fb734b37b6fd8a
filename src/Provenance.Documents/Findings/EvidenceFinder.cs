using Provenance.Documents.Evidence;
using Provenance.Documents.Records;
using Provenance.Text.Canonical;

namespace Provenance.Documents.Findings;

/// <summary>Collects the evidence of a document's origin beside its words; one per thread.</summary>
/// <remarks>Allocates nothing for a document without evidence, nor for one that has only a date or a phrase, whose findings are created once.</remarks>
internal sealed class EvidenceFinder
{
    /// <summary>One finding per phrase, created once.</summary>
    private static readonly OriginEvidence[] Phrases = MakePhrases();

    private readonly List<OriginEvidence> _found = [];
    private readonly DateEvidence _dates;
    private readonly IEvidenceReader[] _readers;
    private readonly int _declared;

    /// <param name="priors">The priors of dates.</param>
    /// <param name="today">The last day that a date can have.</param>
    /// <param name="readers">Factories of readers of further kinds.</param>
    /// <param name="paths">Fields that the parser will read; those needed here are added.</param>
    internal EvidenceFinder(DatePriors priors, DateOnly today, IReadOnlyList<Func<IEvidenceReader>> readers, List<string> paths)
    {
        _dates = new DateEvidence(priors, today, paths);
        _declared = paths.Count;
        paths.Add("metadata.evidence");
        _readers = [.. readers.Select(make => make())];
    }

    /// <summary>Returns all evidence of a document; valid until the next call.</summary>
    /// <param name="document">The document.</param>
    /// <param name="anomalies">The anomalies of its text.</param>
    /// <param name="phrase">The assistant phrase in it; -1 for none.</param>
    internal IReadOnlyList<OriginEvidence> Find(in DocumentView document, in AnomalyCounts anomalies, int phrase)
    {
        _found.Clear();
        EvidenceJson.Read(document.Field(_declared), _found);
        foreach (var reader in _readers) reader.Read(document.Text, _found);

        AddOfText(anomalies, phrase, _found);
        if (_dates.Find(document) is { } date) _found.Add(date);

        return _found;
    }

    /// <summary>Adds the evidence of the text alone.</summary>
    internal static void AddOfText(in AnomalyCounts anomalies, int phrase, List<OriginEvidence> to)
    {
        if (phrase >= 0) to.Add(Phrases[phrase]);

        if (HiddenCharacters.Find(anomalies) is { } hidden) to.Add(hidden);
    }

    private static OriginEvidence[] MakePhrases()
    {
        var phrases = new OriginEvidence[AssistantPhrases.Count];
        for (var i = 0; i < phrases.Length; i++)
        {
            phrases[i] = new OriginEvidence(EvidenceKinds.AssistantPhrase, AssistantPhrases.Words(i))
            {
                Says = Origin.Machine,
                Detail = "assistants say so of themselves; people who write about them quote it",
            };
        }

        return phrases;
    }
}
