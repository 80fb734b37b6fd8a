using Provenance.Documents.Records;
using Provenance.Text.Identification;

namespace Provenance.Documents.Conditions;

/// <summary>The facts of a document that conditions can use.</summary>
internal readonly ref struct ConditionFacts
{
    private readonly DocumentView _view;
    private readonly DocumentScore _score;
    private readonly DeclaredFacts? _declared;
    private readonly IReadOnlyList<OriginEvidence> _evidence;

    internal ConditionFacts(DocumentView view, DocumentScore score, DeclaredFacts? declared, IReadOnlyList<OriginEvidence> evidence)
    {
        _evidence = evidence;
        _view = view;
        _score = score;
        _declared = declared;
    }

    internal IReadOnlyList<OriginEvidence> Evidence => _evidence;

    internal ReadOnlySpan<byte> Id => _view.Id;

    /// <summary>Returns the JSON of a field; empty if it is missing or null.</summary>
    internal ReadOnlySpan<byte> Field(FactName name) => _view.Field(name.Index) is var json && json.SequenceEqual("null"u8) ? default : json;

    /// <summary>True if the document has a fact.</summary>
    internal bool Has(FactName name) => name.Fact switch
    {
        Fact.Field => !Field(name).IsEmpty,
        Fact.Evidence or Fact.EvidenceSays => _evidence.Count > 0,
        Fact.Id => true,
        _ when FactValues.AreNumbers(name.Fact) => Number(name) is not null,
        _ => Text(name) is not null,
    };

    /// <summary>Returns a fact that is one text; null if it is missing.</summary>
    internal string? Text(FactName name) => name.Fact switch
    {
        Fact.Verdict => FactValues.Verdicts[(int)_score.Verdict],
        Fact.Language => Languages.Codes[_score.Language],
        Fact.Origin => _declared?.Origin,
        Fact.Generator => _declared?.Generator,
        Fact.Source => _declared?.Source,
        _ => null,
    };

    /// <summary>Returns a fact that is a number; null if it is missing.</summary>
    internal double? Number(FactName name) => name.Fact switch
    {
        Fact.Words => _score.Words,
        Fact.Probability => Known(_score.Probability),
        Fact.Resemblance => Known(_score.Resemblance),
        Fact.Score => Known(_score.Score),
        Fact.PValue => Known(_score.PValue),
        Fact.Generation => _declared?.Generation,
        Fact.EvidencePrior => Prior(),
        _ => null,
    };

    private double? Prior()
    {
        foreach (var one in _evidence)
        {
            if (one.Prior is { } prior) return prior;
        }

        return null;
    }

    private double? Known(double value) => _score.HasScore ? value : null;
}
