using System.Globalization;
using System.Text;

namespace Provenance.Documents.Conditions;

/// <summary>
/// Parses conditions: <c>or</c>, <c>and</c> and <c>not</c> with parentheses. A comparison has a name on its left, and a number, a word or a
/// quoted text on its right.
/// </summary>
internal sealed class ConditionReader
{
    /// <summary>Maximum nesting of parentheses and <c>not</c>s: more than anybody writes, and few enough for the stack of any thread.</summary>
    private const int Deepest = 200;

    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">"];

    private static readonly Dictionary<string, Fact> Facts = new(StringComparer.Ordinal)
    {
        ["id"] = Fact.Id,
        ["verdict"] = Fact.Verdict,
        ["language"] = Fact.Language,
        ["words"] = Fact.Words,
        ["probability"] = Fact.Probability,
        ["resemblance"] = Fact.Resemblance,
        ["score"] = Fact.Score,
        ["p_value"] = Fact.PValue,
        ["evidence"] = Fact.Evidence,
        ["evidence.says"] = Fact.EvidenceSays,
        ["evidence.prior"] = Fact.EvidencePrior,
    };

    private static readonly Dictionary<string, Fact> Declared = new(StringComparer.Ordinal)
    {
        ["origin"] = Fact.Origin,
        ["generation"] = Fact.Generation,
        ["generator"] = Fact.Generator,
        ["source"] = Fact.Source,
    };

    private readonly string _text;
    private readonly bool _declared;
    private readonly List<string> _paths = [];
    private bool _asksDetector;
    private bool _asksEvidence;
    private int _at;
    private int _depth;

    private ConditionReader(string text, bool declared)
    {
        _text = text;
        _declared = declared;
    }

    /// <exception cref="FormatException">The text is not a condition; the message gives the column.</exception>
    internal static ReadCondition Read(string text, bool declared)
    {
        var reader = new ConditionReader(text, declared);
        var root = reader.Any();
        return reader.Skip() == text.Length ? new ReadCondition(root, reader._paths, reader._asksDetector, reader._asksEvidence) : throw reader.Wrong("'and', 'or' or the end");
    }

    private ConditionNode Any()
    {
        var parts = new List<ConditionNode> { All() };
        while (TakeWord("or")) parts.Add(All());

        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private ConditionNode All()
    {
        var parts = new List<ConditionNode> { One() };
        while (TakeWord("and")) parts.Add(One());

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private ConditionNode One()
    {
        var start = Skip();
        if (TakeWord("not"))
        {
            Descend(start);
            var part = One();
            _depth--;
            return new Negation(part);
        }

        if (Take("("))
        {
            Descend(start);
            var inner = Any();
            _depth--;
            return Take(")") ? inner : throw Wrong("')'");
        }

        var name = Name(Word() ?? throw Wrong("a name"));
        if (TakeWord("in")) return new TextComparison(name, equal: true, List(name.Fact));

        foreach (var sign in Signs)
        {
            if (Take(sign)) return Compare(name, sign);
        }

        return new Presence(name);
    }

    private ConditionNode Compare(FactName name, string sign)
    {
        var equality = sign is "==" or "!=";
        if (!equality && FactValues.AreWords(name.Fact))
        {
            _at -= sign.Length;
            throw Wrong("'==', '!=' or 'in'");
        }

        var start = Skip();
        var (value, quoted) = Value();
        if (!quoted && !FactValues.AreWords(name.Fact) && FactValues.TryNumber(value, out var number))
        {
            return new NumberComparison(name, sign, number);
        }

        if (!equality)
        {
            _at = start;
            throw Wrong($"a number behind '{sign}'");
        }

        return new TextComparison(name, sign == "==", [Checked(name.Fact, value, start)]);
    }

    private List<string> List(Fact fact)
    {
        var words = new List<string>();
        if (!Take("(")) throw Wrong("'('");

        do
        {
            var start = Skip();
            words.Add(Checked(fact, Value().Text, start));
        }
        while (Take(","));
        return Take(")") ? words : throw Wrong("',' or ')'");
    }

    /// <summary>Checks a text that is compared with a fact. A text that the fact can never have is a mistake: the condition would keep nothing, or everything.</summary>
    private static string Checked(Fact fact, string value, int start) => FactValues.Fault(fact, value) is { } fault ? throw At(start, fault) : value;

    private FactName Name(string name)
    {
        if (Facts.TryGetValue(name, out var fact) || (_declared && Declared.TryGetValue(name, out fact)))
        {
            var evidence = fact is Fact.Evidence or Fact.EvidenceSays or Fact.EvidencePrior;
            _asksEvidence |= evidence;
            // phrases and hidden characters are found together with the words
            _asksDetector |= evidence || fact is Fact.Verdict or Fact.Language or Fact.Probability or Fact.Resemblance or Fact.Score or Fact.PValue;
            return new FactName(fact, 0);
        }

        var index = _paths.IndexOf(name);
        if (index < 0)
        {
            index = _paths.Count;
            _paths.Add(name);
        }

        return new FactName(Fact.Field, index);
    }

    private (string Text, bool Quoted) Value()
    {
        Skip();
        if (_at < _text.Length && _text[_at] is '"' or '\'') return (Quoted(_text[_at]), true);

        return (Word() ?? throw Wrong("a number, a word or a text in quotes"), false);
    }

    private string Quoted(char quote)
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] == quote)
            {
                _at++;
                return text.ToString();
            }

            if (_text[_at] == '\\' && _at + 1 < _text.Length) _at++;

            text.Append(_text[_at]);
        }

        throw Wrong($"the closing {quote}");
    }

    private string? Word()
    {
        var start = Skip();
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.' or '-' or '+' or ':' or '/')) _at++;

        return _at > start ? _text[start.._at] : null;
    }

    private bool TakeWord(string word)
    {
        var start = Skip();
        if (Word() == word) return true;

        _at = start;
        return false;
    }

    private bool Take(string mark)
    {
        Skip();
        if (string.CompareOrdinal(_text, _at, mark, 0, mark.Length) != 0) return false;

        _at += mark.Length;
        return true;
    }

    private int Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;

        return _at;
    }

    private void Descend(int start)
    {
        if (++_depth > Deepest)
        {
            throw At(start, string.Create(CultureInfo.InvariantCulture, $"more than {Deepest} parentheses and 'not's stand within each other"));
        }
    }

    private FormatException Wrong(string expected) =>
        At(Skip(), $"{expected} should stand here, not '{(_at < _text.Length ? _text[_at..Math.Min(_text.Length, _at + 12)] : "the end")}'");

    private static FormatException At(int start, string message) => new(string.Create(CultureInfo.InvariantCulture, $"column {start + 1}: {message}"));
}

/// <summary>Holds if all of its parts hold.</summary>
internal sealed class AllOf(IReadOnlyList<ConditionNode> parts) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(facts)) return false;
        }

        return true;
    }
}

/// <summary>Holds if one of its parts holds.</summary>
internal sealed class AnyOf(IReadOnlyList<ConditionNode> parts) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (part.Holds(facts)) return true;
        }

        return false;
    }
}

/// <summary>Holds if its part does not.</summary>
internal sealed class Negation(ConditionNode part) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => !part.Holds(facts);
}

/// <summary>Compares a fact with a number; every comparison with a missing fact is false, <c>!=</c> included.</summary>
internal sealed class NumberComparison(FactName name, string sign, double number) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Number(name) is { } value && sign switch
    {
        "==" => value == number,
        "!=" => value != number,
        "<" => value < number,
        "<=" => value <= number,
        ">" => value > number,
        _ => value >= number,
    };
}

/// <summary>Holds if a document has a fact.</summary>
internal sealed class Presence(FactName name) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Text(name) is not null;
}
