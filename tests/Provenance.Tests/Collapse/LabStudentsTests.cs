using Provenance.Collapse.Models;
using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse;

public sealed class LabStudentsTests(SmallLab lab) : IClassFixture<SmallLab>
{
    [Fact]
    public void Discounts_are_tuned_on_human_text_that_was_neither_trained_nor_measured_on()
    {
        // every document of what the human model wrote twice: what the formula makes of that is wrong
        var set = new LabSet([.. lab.World.First.Text, .. lab.World.First.Text]);
        var plain = new KneserNeyTrainer(new KneserNeyOptions { VocabularySize = lab.World.Vocabulary.Size }).Train(set.ToWords());
        var validation = lab.Shards.Validation.Select(piece => lab.World.Vocabulary.Encode(piece)).ToArray();
        var tuned = lab.World.Students.Count(set);
        Assert.Equal(plain.Retuned(validation).DiscountOf(3), tuned.DiscountOf(3));
        // on its own text it would be another
        Assert.NotEqual(plain.Retuned(set.ToWords()).DiscountOf(3), tuned.DiscountOf(3));
        Assert.True(tuned.Score(lab.World.Test).Perplexity < plain.Score(lab.World.Test).Perplexity);
    }

    [Fact]
    public void Networks_begin_with_weights_of_the_seed()
    {
        int[][] text = [[LabVocabulary.FirstWord, LabVocabulary.FirstWord + 1, LabVocabulary.FirstWord]];
        double Of(ulong seed) => new LabStudents(lab.World.Options, lab.World.Vocabulary, [], seed).NewNetwork().Train(text, default).Score(text).Nats;
        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
    }
}
