using System.Globalization;
using System.Text;
using Provenance.Documents.Records;

namespace Provenance.Documents.Conditions;

/// <summary>
/// Parses conditions: <c>or</c>, <c>and</c> and <c>not</c> with parentheses. A comparison has a name on its left, and a number, a word or a
/// quoted text on its right. Names are paths of fields as <see cref="FieldPath"/> splits them: a key in double quotes may hold any character.
/// </summary>
internal sealed class ConditionReader
{
    /// <summary>Maximum nesting of parentheses and <c>not</c>s: more than anybody writes, and few enough for the stack of any thread.</summary>
    private const int Deepest = 200;

    /// <summary>Characters that end a name or a word unless they stand in quotes, or in a name's brackets.</summary>
    private const string Ends = "()\",'=!<>";

    /// <summary>The signs; those of two characters come first.</summary>
    private static readonly (string Text, ComparisonSign Sign)[] Signs =
    [
        ("==", ComparisonSign.Equal), ("!=", ComparisonSign.NotEqual), ("<=", ComparisonSign.LessOrEqual), (">=", ComparisonSign.GreaterOrEqual), ("<", ComparisonSign.Less),
        (">", ComparisonSign.Greater),
    ];

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
    private bool _asksScore;
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
        return reader.Skip() == text.Length ? new ReadCondition(root, reader._paths, reader._asksDetector, reader._asksEvidence, reader._asksScore) : throw reader.Wrong("'and', 'or' or the end");
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

        var name = Name(Path() ?? throw Wrong("a name"), start);
        if (TakeWord("in")) return new Comparison(name, ComparisonSign.Equal, List(name.Fact));

        if (TakeWord("has")) return new Comparison(name, ComparisonSign.Has, Skip() < _text.Length && _text[_at] == '(' ? List(name.Fact) : [Checked(name.Fact, Skip(), Value())]);

        foreach (var (text, sign) in Signs)
        {
            if (Take(text)) return Compare(name, text, sign);
        }

        return Skip() < _text.Length && _text[_at] is '=' or '!' ? throw Wrong("'==', '!=', '<=' or '>='") : new Presence(name);
    }

    private Comparison Compare(FactName name, string text, ComparisonSign sign)
    {
        var equality = sign is ComparisonSign.Equal or ComparisonSign.NotEqual;
        if (!equality && FactValues.AreWords(name.Fact))
        {
            _at -= text.Length;
            throw Wrong("'==', '!=' or 'in'");
        }

        var start = Skip();
        var value = Value();
        if (!equality && value.IsText)
        {
            _at = start;
            throw Wrong($"a number behind '{text}'");
        }

        return new Comparison(name, sign, [Checked(name.Fact, start, value)]);
    }

    private ConditionValue[] List(Fact fact)
    {
        var values = new List<ConditionValue>();
        if (!Take("(")) throw Wrong("'('");

        do
        {
            values.Add(Checked(fact, Skip(), Value()));
        }
        while (Take(","));
        return Take(")") ? [.. values] : throw Wrong("',' or ')'");
    }

    /// <summary>Checks a value that is compared with a fact. A value that the fact can never have is a mistake: the condition would keep nothing, or everything.</summary>
    private static ConditionValue Checked(Fact fact, int start, ConditionValue value) => FactValues.Fault(fact, value) is { } fault ? throw At(start, fault) : value;

    private FactName Name(string name, int start)
    {
        if (Facts.TryGetValue(name, out var fact) || (_declared && Declared.TryGetValue(name, out fact)))
        {
            var evidence = fact is Fact.Evidence or Fact.EvidenceSays or Fact.EvidencePrior;
            _asksEvidence |= evidence;
            // phrases and hidden characters are found together with the words
            _asksScore |= fact is Fact.Verdict or Fact.Probability or Fact.Resemblance or Fact.Score or Fact.PValue;
            _asksDetector |= evidence || _asksScore || fact is Fact.Language;
            return new FactName(fact, 0);
        }

        var index = _paths.IndexOf(name);
        if (index < 0)
        {
            try
            {
                _ = FieldPath.Parse(name);
            }
            catch (ArgumentException e)
            {
                throw At(start, e.Message);
            }

            index = _paths.Count;
            _paths.Add(name);
        }

        return new FactName(Fact.Field, index);
    }

    private ConditionValue Value()
    {
        Skip();
        if (_at < _text.Length && _text[_at] is '"' or '\'') return new ConditionValue(Quoted(_text[_at]), quoted: true);

        return new ConditionValue(Word() ?? throw Wrong("a number, a word or a text in quotes"), quoted: false);
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
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !Ends.Contains(_text[_at])) _at++;

        return _at > start ? _text[start.._at] : null;
    }

    /// <summary>Reads the path of a field with its quotes and brackets, or another name.</summary>
    private string? Path()
    {
        var start = Skip();
        for (var within = false; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (character == '"')
            {
                Quoted('"');
                _at--;
                continue;
            }

            within = character == '[' || (within && character != ']');
            if (!within && (char.IsWhiteSpace(character) || Ends.Contains(character))) break;
        }

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

/// <summary>Holds if a document has a fact.</summary>
internal sealed class Presence(FactName name) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Has(name);
}
