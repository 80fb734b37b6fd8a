using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Provenance.Cli.Policies;

/// <summary>
/// Reads YAML into values with positions. It refuses features that a policy does not need and that attacks use: anchors and aliases, which
/// can expand without limit, tags, names that are not words, several documents in a file, and extreme depths and sizes.
/// </summary>
internal sealed class YamlTree
{
    internal const int MaxCharacters = 1 << 20;
    private const int MaxDepth = 16;

    private readonly IParser _parser;
    private readonly PolicyFaults _faults;

    private YamlTree(IParser parser, PolicyFaults faults) => (_parser, _faults) = (parser, faults);

    /// <summary>Reads the file's single value; null if it cannot be read to the end, with a fault.</summary>
    internal static YamlValue? Read(string text, PolicyFaults faults)
    {
        if (text.Length > MaxCharacters)
        {
            faults.Add(1, 1, $"a policy has at most {MaxCharacters / 1024} KiB");
            return null;
        }

        try
        {
            return new YamlTree(new Parser(new StringReader(text)), faults).Document();
        }
        catch (RefusedYamlException e)
        {
            faults.Add(e.Line, e.Column, e.Message);
            return null;
        }
        catch (YamlException e)
        {
            faults.Add((int)e.Start.Line, (int)e.Start.Column, $"cannot be read as YAML: {FirstLine(e.Message)}");
            return null;
        }
    }

    private YamlValue? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return null;

        _parser.Consume<DocumentStart>();
        var value = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second) throw Refused(second, "a file holds one policy, and here a second begins");

        return value;
    }

    private YamlValue Value(int depth)
    {
        var at = _parser.Current!;
        if (at is AnchorAlias) throw Refused(at, "there are no aliases in a policy; write the value again");

        if (at is not NodeEvent node || depth > MaxDepth) throw Refused(at, "a policy is not so deep");

        RefuseExtras(node);
        return at switch
        {
            Scalar => Word(),
            SequenceStart => List(depth),
            _ => Mapping(depth),
        };
    }

    private YamlScalar Word()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar((int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));

        return new YamlList((int)start.Start.Line, (int)start.Start.Column, items);
    }

    private YamlMapping Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<YamlScalar, YamlValue>>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!;
            if (Value(depth + 1) is not YamlScalar key) throw Refused(at, "the name of a setting is a word");

            var value = Value(depth + 1);
            if (lines.TryAdd(key.Text, key.Line))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _faults.Add(key.Line, key.Column, $"'{key.Text}' is there already, on line {lines[key.Text]}");
            }
        }

        return new YamlMapping((int)start.Start.Line, (int)start.Start.Column, entries);
    }

    private static void RefuseExtras(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw Refused(node, $"there are no anchors in a policy, and '{node.Anchor}' is one");

        if (!node.Tag.IsEmpty) throw Refused(node, "there are no tags in a policy; a text that begins with ! stands in quotation marks");
    }

    private static RefusedYamlException Refused(ParsingEvent at, string message) => new((int)at.Start.Line, (int)at.Start.Column, message);

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.');
}
