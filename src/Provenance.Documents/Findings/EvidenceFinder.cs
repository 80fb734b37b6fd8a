using Provenance.Documents.Evidence;
using Provenance.Documents.Records;
using Provenance.Documents.Text;

namespace Provenance.Documents.Findings;

/// <summary>Collects what speaks to a document's origin beside its words; one per thread.</summary>
/// <remarks>Nothing is allocated for a document without evidence, nor for one that has only a date or a phrase, whose findings are made once.</remarks>
internal sealed class EvidenceFinder
{
    /// <summary>A finding for each phrase, made once.</summary>
    private static readonly OriginEvidence[] Phrases = MakePhrases();

    private readonly List<OriginEvidence> _found = [];
    private readonly DateEvidence _dates;
    private readonly IEvidenceReader[] _readers;
    private readonly int _declared;

    /// <param name="priors">What dates speak for.</param>
    /// <param name="readers">Makes what looks for further kinds.</param>
    /// <param name="paths">Fields that a parser is asked for; those that are needed are added.</param>
    internal EvidenceFinder(IReadOnlyList<DatePrior> priors, IReadOnlyList<Func<IEvidenceReader>> readers, List<string> paths)
    {
        _dates = new DateEvidence(priors, paths);
        _declared = paths.Count;
        paths.Add("metadata.evidence");
        _readers = [.. readers.Select(make => make())];
    }

    /// <summary>All that speaks to a document's origin; valid until the next call.</summary>
    /// <param name="document">The document.</param>
    /// <param name="anomalies">What was counted in its text.</param>
    /// <param name="phrase">The assistant's phrase in it; -1 for none.</param>
    internal IReadOnlyList<OriginEvidence> Find(in DocumentView document, in AnomalyCounts anomalies, int phrase)
    {
        _found.Clear();
        EvidenceJson.Read(document.Field(_declared), _found);
        foreach (var reader in _readers) reader.Read(document.Text, _found);

        AddOfText(anomalies, phrase, _found);
        if (_dates.Find(document) is { } date) _found.Add(date);

        return _found;
    }

    /// <summary>What a text alone says.</summary>
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
