using System.Globalization;
using Provenance.Detection.Scoring;
using Provenance.Documents.Conditions;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;

namespace Provenance.Detection.Scanning;

/// <summary>Keeps documents that meet a condition; one per thread.</summary>
internal sealed class DocumentFilter : IDisposable
{
    private readonly DocumentCondition _condition;
    private readonly IOriginLookup? _declared;

    internal DocumentFilter(DocumentCondition condition, IOriginSource? declarations)
    {
        _condition = condition;
        _declared = declarations?.OpenOrigins();
    }

    internal IReadOnlyList<string> Paths => _condition.Paths;

    internal bool AsksEvidence => _condition.AsksEvidence;

    /// <summary>Adds a document, unchanged, to the kept ones or to the rest.</summary>
    internal void Take(ScanBlock block, DocumentView document, in DocumentScore score, IReadOnlyList<OriginEvidence> evidence, bool keepRest)
    {
        var facts = new ConditionFacts(document, score, _declared?.Find(document.Text), evidence);
        if (_condition.Root.Holds(facts))
        {
            block.Kept++;
            document.WriteLine(block.Lines);
            block.Lines.Add((byte)'\n');
        }
        else if (keepRest)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"verdict {facts.Text(new FactName(Fact.Verdict, 0))}, p_value {score.PValue:G3}, resemblance {score.Resemblance:G3}, {score.Words} words");
            block.Filtered.Add(new Reject(document.File, document.Line, RejectWords.Filtered, detail) { Raw = document.Raw[..Math.Min(document.Raw.Length, RecordLimits.MaxRaw)].ToArray() });
        }
    }

    public void Dispose() => _declared?.Dispose();
}
