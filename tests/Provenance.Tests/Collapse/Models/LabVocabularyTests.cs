using Provenance.Collapse.Models;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

public class LabVocabularyTests
{
    [Fact]
    public void Words_are_numbered_by_frequency_and_equals_by_their_letters()
    {
        var vocabulary = LabVocabulary.Build([["b", "a", "c", "c"], ["c", "d"]]);
        Assert.Equal(7, vocabulary.Size);
        Assert.Equal("c a b d", vocabulary.Decode([.. Enumerable.Range(LabVocabulary.FirstWord, 4)]));
        Assert.Equal([0, 2, 2, 3, 1, 1, 1], vocabulary.Counts.ToArray());
        Assert.Equal([4, 0, 3], vocabulary.Encode(["a", "x", "c"]));
        Assert.Equal("a unk c", vocabulary.Decode([4, 0, 3]));
    }

    [Fact]
    public void What_a_cap_or_a_least_count_leaves_out_is_unknown()
    {
        string[][] documents = [["a", "a", "a", "b", "b", "c", "d", LabVocabulary.UnknownText]];
        var capped = LabVocabulary.Build(documents, maxWords: 1);
        Assert.Equal([5, 1, 1, 3], capped.Counts.ToArray());
        var common = LabVocabulary.Build(documents, minCount: 2);
        Assert.Equal([3, 1, 1, 3, 2], common.Counts.ToArray());
        Assert.Equal(LabVocabulary.Unknown, common.IdOf("c"));
        Assert.Equal(LabVocabulary.Unknown, LabVocabulary.Build(documents).IdOf(LabVocabulary.UnknownText));
    }

    [Fact]
    public void Text_becomes_lower_case_words_without_punctuation()
    {
        var words = new LabWords();
        Assert.Equal(["it's", "a", "well", "known", "étude", "of", "1,024", "words"], words.Split("It\u2019s a WELL-KNOWN \u201cÉtude\u201d \u2014 of 1,024 words..."));
        Assert.Empty(words.Split("... !"));
        Assert.Equal(["yes", ",", "no", "..."], new LabWords(marks: true).Split("Yes, no..."));
    }

    [Fact]
    public void Text_that_was_written_reads_back()
    {
        var words = new LabWords();
        var read = words.Split("We don't know - do we? - what 3.5 million readers of Țara noastră thought; they'd have said so.");
        var vocabulary = LabVocabulary.Build([read]);
        Assert.Equal(read, words.Split(vocabulary.Decode(vocabulary.Encode(read))));
    }
}
