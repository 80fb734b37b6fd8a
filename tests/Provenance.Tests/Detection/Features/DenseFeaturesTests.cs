using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

/// <summary>Properties of every dense family, and of the row that they make together.</summary>
public class DenseFeaturesTests
{
    public static TheoryData<string> Odd => new("", "...", "😀", "a", "我", "- - -", new string('a', 70_000), string.Concat(Enumerable.Repeat("a. ", 3000)), string.Concat(Enumerable.Repeat("字", 3000)));

    [Theory]
    [MemberData(nameof(Odd))]
    public void Numbers_are_finite_or_missing_for_any_text(string text)
    {
        foreach (var family in FeatureSchema.Create(100).Dense)
        {
            foreach (var (name, value) in FeatureProbe.Dense(family, text, FeatureProbe.VocabularyOf("a the of")))
            {
                Assert.True(float.IsNaN(value) || Math.Abs(value) < 1e5, $"{family.Version} {name} is {value}");
            }
        }
    }

    [Fact]
    public void A_family_says_the_same_again_after_another_text()
    {
        foreach (var family in FeatureSchema.Create(100).Dense)
        {
            var text = string.Concat(Enumerable.Repeat("The cat sat on the mat. Why? It was tired, of course; and so on. ", 10));
            var first = FeatureProbe.Dense(family, text);
            FeatureProbe.Dense(family, string.Concat(Enumerable.Repeat("other words entirely! ", 200)));
            Assert.Equal(first, FeatureProbe.Dense(family, text));
        }
    }

    [Fact]
    public void Case_makes_no_difference()
    {
        var text = string.Concat(Enumerable.Repeat("The cat sat on the mat, and Paris was far. ", 10));
        foreach (var family in FeatureSchema.Create(100).Dense)
        {
            Assert.Equal(FeatureProbe.Dense(family, text), FeatureProbe.Dense(family, text.ToUpperInvariant()));
        }
    }
}
