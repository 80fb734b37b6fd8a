using System.Text;
using Provenance.Curation.Baselines;
using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Baselines;

public class ReferenceModelTests
{
    private const ulong Seed = 51;

    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void A_text_is_likely_where_its_words_and_pairs_are_those_of_the_reference()
    {
        var model = new LikenessModel();
        model.Count(Words("the sea was calm and the sea was blue"), reference: true);
        model.Count(Words("the sea was calm and the sea was blue"), reference: true);
        model.Count(Words("the sea was calm and the sea was blue"), reference: false);
        model.Count(Words("as a language model the answer is clear"), reference: false);
        model.Finish();
        Assert.True(model.LogRatio(Words("the sea was calm")) > 0);
        Assert.True(model.LogRatio(Words("as a language model")) < 0);
        Assert.Equal(0, model.LogRatio([]));
    }

    [Fact]
    public void The_log_ratio_is_that_of_frequencies_to_which_one_is_added()
    {
        var model = new LikenessModel();
        model.Count(Words("sea"), reference: true);
        model.Count(Words("sea"), reference: true);
        model.Count(Words("land"), reference: false);
        model.Finish();
        const double Reference = 2 + LikenessModel.Buckets, Pool = 1 + LikenessModel.Buckets;
        Assert.Equal(Math.Log(3 / Reference) - Math.Log(1 / Pool), model.LogRatio(Words("sea")), 5);
        Assert.Equal(Math.Log(1 / Reference) - Math.Log(2 / Pool), model.LogRatio(Words("land")), 5);
    }

    [Fact]
    public void The_order_of_documents_changes_nothing()
    {
        var texts = Enumerable.Range(0, 50).Select(_ => _made.Text(40)).ToList();
        var (one, other) = (new LikenessModel(), new LikenessModel());
        texts.ForEach(text => one.Count(Words(text), text.Length % 2 == 0));
        texts.AsEnumerable().Reverse().ToList().ForEach(text => other.Count(Words(text), text.Length % 2 == 0));
        one.Finish();
        other.Finish();
        Assert.All(texts, text => Assert.Equal(one.LogRatio(Words(text)), other.LogRatio(Words(text))));
    }

    [Fact]
    public void A_text_surprises_the_half_that_it_is_not_of()
    {
        var model = new BigramModel();
        var text = Words(_made.Text(500));
        model.Count(text, half: 0);
        // of half 1, it is measured by half 0, which knows it; of half 0 by half 1, which is empty
        Assert.True(model.Perplexity(text, half: 1) < 0.2 * model.Perplexity(text, half: 0));
    }

    [Fact]
    public void Shuffled_words_are_more_surprising_than_those_in_their_order()
    {
        var model = new BigramModel();
        var words = Words(string.Concat(Enumerable.Repeat("the cat sat on the mat and looked at the dog that slept ", 50)));
        model.Count(words, half: 0);
        var shuffled = words.ToArray();
        Array.Sort(shuffled, (a, b) => (a * 31).CompareTo(b * 31));
        Assert.True(model.Perplexity(words, half: 1) < model.Perplexity(shuffled, half: 1));
    }

    [Fact]
    public void A_word_that_nobody_knows_is_as_surprising_as_the_prior_says()
    {
        // an empty half: every word has one of 2^20 buckets
        Assert.Equal(1 << 20, new BigramModel().Perplexity(Words("one two three"), half: 0), 1e-3 * (1 << 20));
        Assert.True(float.IsNaN(new BigramModel().Perplexity([], half: 0)));
    }

    [Fact]
    public void Rare_words_are_those_that_a_reference_has_one_to_five_times()
    {
        var counts = new WordCounts();
        counts.Add(Words("often often often often often often five five five five five once"));
        var tail = new TailWords(counts, setWords: 1000, seed: 1);
        Assert.Equal(2, tail.Count);
        Assert.Equal(-1, tail.Find(Words("often")[0]));
        Assert.Equal([0, 1], new[] { tail.Find(Words("five")[0]), tail.Find(Words("once")[0]) }.Order());
        Assert.Equal(-1, tail.Find(Words("never")[0]));
    }

    [Fact]
    public void Rare_words_of_a_reference_larger_than_the_set_are_those_of_a_draw_of_its_size()
    {
        var counts = new WordCounts();
        for (var i = 0; i < 40; i++) counts.Add(Words(_made.Text(1000)));
        var (whole, drawn) = (new TailWords(counts, 40_000, 1), new TailWords(counts, 2000, 1));
        var (words, _) = counts.Ordered();
        // drawn ones are thinned: frequent words of the whole become rare ones
        Assert.Contains(words, word => whole.Find(word) < 0 && drawn.Find(word) >= 0);
        Assert.InRange(drawn.Count, 1, 2000);
        Assert.Equal(drawn.Count, new TailWords(counts, 2000, 1).Count);
    }

    [Fact]
    public void Counts_of_threads_add_up_whatever_their_order()
    {
        var (one, other, both) = (new WordCounts(), new WordCounts(), new WordCounts());
        one.Add(Words("a b c a"));
        other.Add(Words("c d c"));
        both.Add(one);
        both.Add(other);
        var all = new WordCounts();
        all.Add(Words("c d c a b c a"));
        Assert.Equal(all.Ordered().Words, both.Ordered().Words);
        Assert.Equal(all.Ordered().Counts, both.Ordered().Counts);
    }

    private static ulong[] Words(string text) => new DocumentWords().Get(Encoding.UTF8.GetBytes(text)).ToArray();
}
