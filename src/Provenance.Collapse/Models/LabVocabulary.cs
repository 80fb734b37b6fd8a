using System.Text;

namespace Provenance.Collapse.Models;

/// <summary>
/// The words of the collapse lab and their numbers, fixed when generation 0 is read: every later model, whatever its training data,
/// predicts the same events, so that perplexities are comparable. Frequent words have small numbers; a student with a smaller vocabulary
/// keeps the words below a limit and treats the rest as unknown.
/// </summary>
internal sealed class LabVocabulary
{
    /// <summary>The class of all words outside the vocabulary.</summary>
    internal const int Unknown = 0;

    /// <summary>The symbol before a document's first word; used as context and never predicted.</summary>
    internal const int Start = 1;

    /// <summary>The symbol after a document's last word; predicted and never used as context.</summary>
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

    /// <summary>One more than the greatest number, including the three symbols.</summary>
    internal int Size => _words.Length;

    /// <summary>
    /// The count of each number in the text from which the vocabulary was built: unknown words together at <see cref="Unknown"/>, documents at
    /// <see cref="Start"/> and <see cref="End"/>.
    /// </summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>Counts words and keeps the frequent ones; ties are in ordinal order, whatever the documents' order.</summary>
    /// <param name="documents">The words of each document, as from <see cref="LabWords"/>.</param>
    /// <param name="maxWords">Maximum number of words, 1 or more.</param>
    /// <param name="minCount">Minimum count of a word, 1 or more.</param>
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

    /// <summary>Returns a word's number, or <see cref="Unknown"/>.</summary>
    internal int IdOf(string word) => _ids.GetValueOrDefault(word, Unknown);

    /// <summary>Returns the numbers of a document's words.</summary>
    internal int[] Encode(IReadOnlyList<string> words)
    {
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdOf(words[i]);

        return ids;
    }

    /// <summary>Returns a document as text: its words separated by spaces.</summary>
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
