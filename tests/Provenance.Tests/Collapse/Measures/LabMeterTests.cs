using Provenance.Collapse.Measures;
using Provenance.Collapse.World;
using Xunit;

namespace Provenance.Tests.Collapse.Measures;

public sealed class LabMeterTests(SmallLab lab) : IClassFixture<SmallLab>
{
    /// <summary>Documents of 60,000 words, since figures of pairs are of 50,000.</summary>
    private readonly int[] _lengths = [.. Enumerable.Repeat(lab.World.Lengths, 4).SelectMany(lengths => lengths)];

    private readonly LabMeter _meter = new(lab.World);

    [Fact]
    public void Human_text_is_just_like_itself()
    {
        var figures = _meter.HumanText;
        Assert.Equal(("text", 1UL, 0), (figures.Arm, figures.Seed, figures.Generation));
        Assert.Equal((1.0, 1.0, 1.0), (figures.TailCoverage, figures.Ratio, figures.HumanShare));
        Assert.Equal(1, figures.TailMass, 1e-12);
        Assert.All(figures.Survival.Where(share => !double.IsNaN(share)), share => Assert.Equal(1, share));
        Assert.Equal(lab.World.Words, figures.TrainingWords);
        Assert.Equal(lab.World.Human.SelectMany(document => document.Words).Distinct().Count(), figures.Vocabulary);
    }

    [Fact]
    public void What_a_model_writes_is_further_from_human_text_the_later_it_comes()
    {
        var figures = lab.Generations("replace").Select(generation => _meter.Measure("replace", generation)).ToArray();
        Assert.Equal([0, 1, 2], figures.Select(one => one.Generation));
        Assert.All(figures, one => Assert.Equal(one.Perplexity / _meter.HumanText.Perplexity, one.Ratio));
        Ascends(figures.Select(one => one.Ratio));
        Ascends(figures.Select(one => -one.TailCoverage).Prepend(-1));
        Ascends(figures.Select(one => -(double)one.Vocabulary).Prepend(-_meter.HumanText.Vocabulary));
        Assert.True(figures[0].Resemblance < _meter.HumanText.Resemblance - 1);
    }

    [Fact]
    public void Perplexity_is_of_text_that_no_model_was_trained_on()
    {
        var model = lab.World.First.Model;
        Assert.Equal(model.Score(lab.World.Test).Perplexity, _meter.HumanText.Perplexity);
        // it knows its own text far better
        Assert.True(_meter.HumanText.Perplexity > 1.5 * model.Score([.. lab.World.Human.Select(document => document.Words)]).Perplexity);
    }

    [Fact]
    public void Repeated_documents_lower_distinct_pairs_and_raise_self_bleu()
    {
        var written = lab.World.First with { Text = lab.World.First.Model.Write(_lengths, lab.World.Sampling, 1, 3) };
        var repeated = written with { Text = [.. Enumerable.Repeat(written.Text[..40], 30).SelectMany(text => text)] };
        var (all, few) = (_meter.Measure("all", written), _meter.Measure("few", repeated));
        Assert.True(few.Distinct2 < 0.5 * all.Distinct2, $"{few.Distinct2} {all.Distinct2}");
        Assert.True(few.SelfBleu4 > all.SelfBleu4);
        Assert.True(few.Compression > 2 * all.Compression);
        Assert.True(few.TailCoverage < all.TailCoverage);
    }

    [Fact]
    public void Too_little_text_has_no_distinct_pairs_to_tell()
    {
        Assert.True(double.IsNaN(_meter.HumanText.Distinct2));
    }

    [Fact]
    public void The_first_models_opinion_has_a_mean_and_a_tail()
    {
        var (human, written) = (_meter.HumanText, _meter.Measure("human", lab.World.First));
        foreach (var figures in new[] { human, written })
        {
            Assert.True(figures.FirstModelPerplexity95 > figures.FirstModelPerplexity, $"{figures.FirstModelPerplexity95} {figures.FirstModelPerplexity}");
        }

        // of documents that it was trained on it expects nearly every word
        Assert.True(human.FirstModelPerplexity < written.FirstModelPerplexity);
    }

    [Fact]
    public void Models_that_have_no_perplexity_get_none()
    {
        foreach (var generation in lab.Generations("unsmoothed"))
        {
            Assert.Equal(generation.Number > 0, double.IsNaN(_meter.Measure("unsmoothed", generation).Perplexity));
        }
    }

    private static void Ascends(IEnumerable<double> values)
    {
        var list = values.ToArray();
        Assert.True(list.Zip(list.Skip(1), (one, next) => one < next).All(less => less), string.Join(' ', list));
    }
}
