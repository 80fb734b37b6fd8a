using System.Text;

namespace Provenance.Collapse.Models;

/// <summary>
/// The words of the collapse lab and their numbers, frozen when generation 0 is read: every later model, whatever it was trained on,
/// predicts the same events, so that their perplexities can be compared. Frequent words have small numbers; a student that affords fewer
/// words takes those below a cap and treats the rest as unknown.
/// </summary>
internal sealed class LabVocabulary
{
    /// <summary>The class of all words that the vocabulary lacks.</summary>
    internal const int Unknown = 0;

    /// <summary>Stands before a document's first word; is context and never predicted.</summary>
    internal const int Start = 1;

    /// <summary>Stands after a document's last word; is predicted and never context.</summary>
    internal const int End = 2;

    /// <summary>The most frequent word.</summary>
    internal const int FirstWord = 3;

    /// <summary>The text of an unknown word. It is kept out of the vocabulary, so that it reads back as unknown.</summary>
    internal const string UnknownText = "unk";

    private readonly string[] _words;
    private readonly long[] _counts;
    private readonly Dictionary<string, int> _ids;

    private LabVocabulary(string[] words, long[] counts)
    {
        (_words, _counts) = (words, counts);
        _ids = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var id = FirstWord; id < words.Length; id++) _ids.Add(words[id], id);
    }

    /// <summary>One more than the greatest number; the three symbols included.</summary>
    internal int Size => _words.Length;

    /// <summary>
    /// How often each number occurred where the vocabulary was built: unknown words together at <see cref="Unknown"/>, documents at
    /// <see cref="Start"/> and <see cref="End"/>.
    /// </summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>Counts words and keeps the frequent ones; equally frequent ones stand in ordinal order, whatever the documents' order.</summary>
    /// <param name="documents">Each as its words, as <see cref="LabWords"/> gives them.</param>
    /// <param name="maxWords">Words kept at most, 1 or more.</param>
    /// <param name="minCount">Occurrences that a word needs, 1 or more.</param>
    internal static LabVocabulary Build(IEnumerable<IReadOnlyList<string>> documents, int maxWords = int.MaxValue, int minCount = 1)
    {
        ModelErrors.Require(maxWords >= 1, nameof(maxWords), "1 or more");
        ModelErrors.Require(minCount >= 1, nameof(minCount), "1 or more");
        var (found, words, read) = (new Dictionary<string, long>(StringComparer.Ordinal), 0L, 0L);
        foreach (var document in documents)
        {
            read++;
            words += document.Count;
            foreach (var word in document) found[word] = found.GetValueOrDefault(word) + 1;
        }

        found.Remove(UnknownText);
        var kept = found.Where(pair => pair.Value >= minCount)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(maxWords).ToArray();
        var unknown = words - kept.Sum(pair => pair.Value);
        return new LabVocabulary(
            [UnknownText, "", "", .. kept.Select(pair => pair.Key)], [unknown, read, read, .. kept.Select(pair => pair.Value)]);
    }

    /// <summary>A word's number, or <see cref="Unknown"/>.</summary>
    internal int IdOf(string word) => _ids.GetValueOrDefault(word, Unknown);

    /// <summary>The numbers of a document's words.</summary>
    internal int[] Encode(IReadOnlyList<string> words)
    {
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdOf(words[i]);

        return ids;
    }

    /// <summary>A document as text: its words with a space between.</summary>
    internal string Decode(ReadOnlySpan<int> document)
    {
        var text = new StringBuilder();
        foreach (var id in document)
        {
            if (text.Length > 0) text.Append(' ');

            text.Append(_words[id]);
        }

        return text.ToString();
    }
}
