using Provenance.Collapse.Corpus;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Collapse.Corpus;

public class TextReservoirTests
{
    private const ulong Seed = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(4_000)]
    [InlineData(1_000_000)]
    public void It_keeps_the_fewest_documents_of_smallest_key_that_have_as_many_words_as_asked(long words)
    {
        var random = new SplitMix64(Seed);
        var texts = Enumerable.Range(0, 200).Select(i => LabText.Cut(SplitMix64.At(Seed, 1, (ulong)i), [.. Enumerable.Repeat("word", 25 + random.NextInt(60))])).ToArray();
        var (expected, sum) = (new List<ulong>(), 0L);
        foreach (var text in texts.OrderBy(text => text.Key).TakeWhile(_ => sum < words))
        {
            expected.Add(text.Key);
            sum += text.Words;
        }

        // forwards, backwards, with each thrice, and with each a second time under a greater key, before and after it
        var identities = texts.Concat(texts.Select(Again)).Zip(texts.Concat(texts), (text, own) => (text.Key, Identity: own.Key)).ToDictionary(pair => pair.Key, pair => pair.Identity);
        foreach (var order in new[] { texts, [.. texts.Reverse()], [.. texts, .. texts, .. texts.Reverse()], [.. texts.Select(Again), .. texts], [.. texts, .. texts.Select(Again)] })
        {
            var reservoir = new TextReservoir(words);
            foreach (var text in order)
            {
                if (reservoir.Wants(text.Key, identities[text.Key], text.Words)) reservoir.Add(text, identities[text.Key]);
            }

            Assert.Equal(expected, reservoir.Texts().Select(text => text.Key));
            Assert.Equal(sum, reservoir.Kept);
            Assert.Equal(order.Sum(text => text.Words), reservoir.Seen);
        }

        static LabText Again(LabText text) => text with { Key = text.Key + 1 };
    }
}
