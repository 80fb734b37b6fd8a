using System.Buffers.Text;
using System.Text;
using Provenance.Documents.Identity;
using Provenance.Documents.Records;
using Provenance.Documents.Text;

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

    /// <summary>True if a fact, or one of several, equals one of some words; null if it is missing.</summary>
    internal bool? IsOneOf(FactName name, IReadOnlyList<string> words)
    {
        if (name.Fact is not (Fact.Evidence or Fact.EvidenceSays)) return Text(name) is { } text ? words.Contains(text) : null;

        foreach (var one in _evidence)
        {
            if (words.Contains(Word(name, one))) return true;
        }

        return _evidence.Count > 0 ? false : null;
    }

    /// <summary>Returns a fact as text; null if it is missing.</summary>
    internal string? Text(FactName name) => name.Fact switch
    {
        Fact.Field => Field(name.Index),
        Fact.Id => Encoding.UTF8.GetString(_view.Id),
        Fact.Verdict => FactValues.Verdicts[(int)_score.Verdict],
        Fact.Language => Languages.Codes[_score.Language],
        Fact.Origin => _declared?.Origin,
        Fact.Generator => _declared?.Generator,
        Fact.Source => _declared?.Source,
        Fact.Evidence or Fact.EvidenceSays => _evidence.Count > 0 ? Word(name, _evidence[0]) : null,
        _ => Number(name)?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Returns a fact as a number; null if it is missing or not a number.</summary>
    internal double? Number(FactName name) => name.Fact switch
    {
        Fact.Field => FieldNumber(name.Index),
        Fact.Words => _score.Words,
        Fact.Probability => Known(_score.Probability),
        Fact.Resemblance => Known(_score.Resemblance),
        Fact.Score => Known(_score.Score),
        Fact.PValue => Known(_score.PValue),
        Fact.Generation => _declared?.Generation,
        Fact.EvidencePrior => Prior(),
        _ => null,
    };

    private static string Word(FactName name, OriginEvidence one) => name.Fact == Fact.Evidence ? one.Kind : Words.Name(one.Says);

    private double? Prior()
    {
        foreach (var one in _evidence)
        {
            if (one.Prior is { } prior) return prior;
        }

        return null;
    }

    private double? Known(double value) => _score.HasScore ? value : null;

    private string? Field(int index)
    {
        var json = _view.Field(index);
        return json.IsEmpty || json.SequenceEqual("null"u8) ? null : json[0] == '"' ? _view.String(index) : Encoding.UTF8.GetString(json);
    }

    private double? FieldNumber(int index)
    {
        var json = _view.Field(index);
        json = json is [(byte)'"', .., (byte)'"'] ? json[1..^1] : json;
        return Utf8Parser.TryParse(json, out double value, out var length) && length == json.Length ? value : null;
    }
}
