using System.Text;
using Provenance.Documents.Records;

namespace Provenance.Detection.Prevalence;

/// <summary>Keeps the few documents with the highest, or the lowest, scores; ties by file and line, so that threads do not matter.</summary>
internal sealed class ExampleKeeper(int wanted, bool highest)
{
    /// <summary>Maximum number of bytes of a text that are kept: some 3,000 words.</summary>
    private const int LongestText = 20_000;

    private readonly List<PrevalenceExample> _kept = [];

    internal void Add(in DocumentView document, double score)
    {
        if (wanted == 0 || (_kept.Count == wanted && !Before(score, document.File, document.Line, _kept[^1]))) return;
        var text = document.Text;
        var shortened = text.Length > LongestText;
        if (shortened)
        {
            var end = LongestText;
            while ((text[end] & 0xC0) == 0x80) end--;
            text = text[..end];
        }

        Insert(new PrevalenceExample(Encoding.UTF8.GetString(document.Id), document.File, document.Line, score, Encoding.UTF8.GetString(text), shortened));
    }

    internal void Add(ExampleKeeper other)
    {
        foreach (var example in other._kept) Insert(example);
    }

    /// <summary>Returns the kept documents, the most extreme first.</summary>
    internal IReadOnlyList<PrevalenceExample> Take() => _kept;

    private void Insert(PrevalenceExample example)
    {
        var at = _kept.Count;
        while (at > 0 && Before(example.Score, example.File, example.Line, _kept[at - 1])) at--;
        if (at >= wanted) return;
        _kept.Insert(at, example);
        if (_kept.Count > wanted) _kept.RemoveAt(wanted);
    }

    private bool Before(double score, string file, long line, PrevalenceExample other)
    {
        if (score != other.Score) return highest ? score > other.Score : score < other.Score;
        var order = string.CompareOrdinal(file, other.File);
        return order != 0 ? order < 0 : line < other.Line;
    }
}
