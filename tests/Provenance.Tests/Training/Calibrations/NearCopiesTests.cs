using Provenance.Documents.Statistics;
using Provenance.Training.Calibrations;
using Xunit;

namespace Provenance.Tests.Training.Calibrations;

public sealed class NearCopiesTests
{
    private readonly NearCopies _copies = new();

    [Fact]
    public void A_text_that_was_there_before_is_a_copy_also_where_words_changed_or_its_end_is_missing()
    {
        var text = Tokens(1, 300);
        Assert.True(_copies.Add(text));
        Assert.False(_copies.Add(text));
        Assert.False(_copies.Add(text.AsSpan(0, 220)));
        var changed = text.ToArray();
        changed[50] = changed[150] = changed[250] = 9;
        Assert.False(_copies.Add(changed));
    }

    [Fact]
    public void Texts_of_the_same_words_and_texts_that_share_a_paragraph_are_none()
    {
        for (var seed = 0; seed < 50; seed++) Assert.True(_copies.Add(Tokens((ulong)seed, 300)), $"seed {seed}");
        Assert.True(_copies.Add([.. Tokens(3, 300).Take(80), .. Tokens(99, 300)]));
    }

    private static uint[] Tokens(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        var tokens = new uint[count];
        for (var i = 0; i < count; i++) tokens[i] = 100 + (uint)random.NextInt(40);
        return tokens;
    }
}
