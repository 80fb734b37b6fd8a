using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Outputs;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Corpora;

/// <summary>Makes documents from records by a manifest's rules, writes and counts them.</summary>
internal sealed class DocumentMaker(CorpusManifest manifest, AtomicFile output, RejectTally rejects)
{
    private readonly ByteBuffer _line = new();
    private readonly SortedDictionary<string, long> _labels = new(StringComparer.Ordinal);
    private readonly List<(TextRule Rule, JsonElement Text)> _texts = [];
    private CorpusFile _file = null!;
    private string _path = "";
    private string _stem = "";

    internal long Documents { get; private set; }

    internal long TextBytes { get; private set; }

    internal IReadOnlyDictionary<string, long> Labels => _labels;

    /// <summary>Begins the records of a file.</summary>
    internal void Begin(CorpusFile file, string path)
    {
        (_file, _path) = (file, path);
        var dot = file.Name.IndexOf('.', StringComparison.Ordinal);
        _stem = dot > 0 ? file.Name[..dot] : file.Name;
    }

    internal void Add(JsonElement record, long place)
    {
        try
        {
            Make(record, place);
        }
        catch (InvalidOperationException)
        {
            // raised for a field name with half of a surrogate pair
            rejects.Add(new Reject(_path, place, "lone-surrogate", "a field's name contains half of a surrogate pair, which is not valid Unicode"));
        }
    }

    private void Make(JsonElement record, long place)
    {
        _texts.Clear();
        foreach (var rule in _file.Texts)
        {
            if (FieldRule.Find(record, rule.Path) is not { ValueKind: not JsonValueKind.Null } found)
            {
                rejects.Add(new Reject(_path, place, "text-missing", $"there is no '{rule.Path}' in this record"));
            }
            else if (found.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in found.EnumerateArray()) _texts.Add((rule, item));
            }
            else
            {
                _texts.Add((rule, found));
            }
        }

        for (var i = 0; i < _texts.Count; i++) AddOne(record, place, _texts[i].Rule, _texts[i].Text, i);
    }

    private void AddOne(JsonElement record, long place, TextRule rule, JsonElement element, int number)
    {
        if (element.ValueKind != JsonValueKind.String || FieldRule.Written(element) is not { } text)
        {
            rejects.Add(new Reject(_path, place, "text-not-string", $"'{rule.Path}' holds something other than valid text"));
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            rejects.Add(new Reject(_path, place, "text-empty", $"'{rule.Path}' is empty"));
            return;
        }

        var label = rule.Find(TextRule.Label)!.Read(record);
        if (label is not ("human" or "machine" or "mixed"))
        {
            rejects.Add(new Reject(_path, place, RejectWords.LabelMissing, $"the label of '{rule.Path}' comes to none of human, machine and mixed by the manifest"));
            return;
        }

        Write(record, place, rule, text, label, number);
        _labels[label] = _labels.GetValueOrDefault(label) + 1;
        Documents++;
        try
        {
            output.Stream.Write(_line.Written);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(output.Path, e);
        }
    }

    private void Write(JsonElement record, long place, TextRule rule, string text, string label, int number)
    {
        var own = rule.Find(TextRule.Id)?.Read(record);
        var key = own ?? string.Create(CultureInfo.InvariantCulture, $"{_stem}:{place}");
        var several = _texts.Count > 1;
        var bytes = Encoding.UTF8.GetBytes(text);
        TextBytes += bytes.Length;
        _line.Clear();
        _line.Add("{\"id\":"u8);
        AddString(several ? string.Create(CultureInfo.InvariantCulture, $"{manifest.Name}:{key}:{number + 1}") : $"{manifest.Name}:{key}");
        _line.Add(",\"text\":"u8);
        _line.AddString(bytes);
        Member(TextRule.Label, label);
        foreach (var name in TextRule.Names)
        {
            if (name is TextRule.Id or TextRule.Label || (name == "generator" && label == "human")) continue;

            // texts of one record belong together, even if the manifest does not state it
            var value = rule.Find(name)?.Read(record) ?? (name == TextRule.Pair && several ? key : null);
            if (!string.IsNullOrEmpty(value)) Member(name, name == TextRule.Pair ? $"{manifest.Name}:{value}" : value);
        }

        Member("set", manifest.Name);
        Member("source", manifest.Page.AbsoluteUri);
        Member("licence", manifest.Licence);
        _line.Add("}\n"u8);
    }

    private void Member(string name, string value)
    {
        _line.Add(",\""u8);
        _line.Add(Encoding.UTF8.GetBytes(name));
        _line.Add("\":"u8);
        AddString(value);
    }

    private void AddString(string text) => _line.AddString(Encoding.UTF8.GetBytes(text));
}
