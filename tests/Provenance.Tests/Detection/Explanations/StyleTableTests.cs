using Provenance.Detection.Explanations;
using Provenance.Detection.Features;
using Provenance.Detection.References;
using Xunit;

namespace Provenance.Tests.Detection.Explanations;

public class StyleTableTests
{
    private static readonly FeatureSchema Schema = FeatureSchema.Create(100);

    [Fact]
    public void Every_feature_has_words()
    {
        foreach (var name in Schema.Names)
        {
            var wording = FeatureWords.Get(name);
            Assert.True(FeatureWords.Names.Contains(name), $"{name} has no words");
            Assert.Equal(3, new[] { wording.Name, wording.Low, wording.High }.Distinct().Count());
        }

        Assert.Equal(Schema.Count, FeatureWords.Names.Count);
    }

    [Theory]
    [InlineData(0.5, "sentence lengths vary less than in 95% of human text of this length")]
    [InlineData(9.9, "sentence lengths vary more than in 99% of human text of this length")]
    [InlineData(-1, "sentence lengths vary less than in 99% of human text of this length")]
    [InlineData(6, "sentence lengths vary more than in 60% of human text of this length")]
    [InlineData(double.NaN, "how much sentence lengths vary: the text is too short to say")]
    public void A_value_is_held_against_human_text(double value, string expected) =>
        Assert.Equal(expected, Describe("sentence.words.deviation", (float)value, new Ramp()).Text);

    [Fact]
    public void What_many_human_texts_have_is_not_said_to_be_less_than_theirs()
    {
        // eight texts in ten have none, and the others have some
        Assert.Equal("there are fewer semicolons than in 20% of human text of this length", Describe("mark.semicolon", 0, new MostlyNone()).Text);
        Assert.Equal("there are more semicolons than in 80% of human text of this length", Describe("mark.semicolon", 0.001f, new MostlyNone()).Text);
    }

    [Fact]
    public void Without_a_range_the_value_is_given()
    {
        var feature = Describe("sentence.words.deviation", 2.5f, null);
        Assert.Equal("how much sentence lengths vary: 2.5", feature.Text);
        Assert.Null(feature.HumanShareBelow);
        Assert.Null(feature.MachineShareBelow);
        Assert.Equal(2.5, feature.Value);
    }

    [Fact]
    public void Features_are_remarkable_that_weigh_most_or_lie_beyond_human_text()
    {
        var (row, contributions) = (new float[Schema.Count], new double[Schema.Count]);
        for (var f = 10; f < 20; f++) (row[f], contributions[f]) = (5, 0.5 + (0.01 * f));
        (row[30], contributions[30]) = (9.5f, -0.1);
        (row[31], contributions[31]) = (9.5f, 0.001);
        (row[32], contributions[32]) = (5, 0);
        var features = new StyleTable(Schema, new Ramp()).Create(row, contributions, 100, 0);
        Assert.Equal(12, features.Count);
        Assert.Equal([Schema.Names[19], Schema.Names[18], Schema.Names[17], Schema.Names[16], Schema.Names[15], Schema.Names[30]], features.Where(feature => feature.Notable).Select(feature => feature.Name));
    }

    private static ExplainedFeature Describe(string name, float value, IFeatureRange? range)
    {
        var (row, contributions) = (new float[Schema.Count], new double[Schema.Count]);
        var feature = Array.IndexOf(Schema.Names, name);
        (row[feature], contributions[feature]) = (value, 1);
        return Assert.Single(new StyleTable(Schema, range).Create(row, contributions, 100, 0));
    }

    /// <summary>Human text is spread evenly from 0 to 10.</summary>
    private sealed class Ramp : IFeatureRange
    {
        public double ShareBelow(int feature, int words, double value, Origin label) => double.IsNaN(value) ? double.NaN : Math.Clamp(value / 10, 0, 1);
    }

    private sealed class MostlyNone : IFeatureRange
    {
        public double ShareBelow(int feature, int words, double value, Origin label) => value < 0 ? 0 : value == 0 ? 0.4 : 0.8;
    }
}
