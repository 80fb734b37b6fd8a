using System.Text;
using System.Text.RegularExpressions;
using Provenance.Curation.Quality;
using Provenance.Text.Tokens;
using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public partial class QualityMeterTests
{
    private const string Good = """
        The harbour was built in a dry summer, when the river ran so low that carts could cross it. Stones came down from
        two quarries on sledges; a third had been given up after a landslide buried its road. Nobody wrote the names of the
        masons down, but their marks can still be found on the inner wall.

        Fishing paid for all of it. Boats that left with the tide before dawn returned by noon, heavy with herring, and women
        salted the catch in sheds behind the quay. Children counted barrels. What they earned bought slates, lamps, and once
        a whole set of books, which the schoolmaster kept under lock.

        Trade moved elsewhere after the railway opened. Today you may walk along the pier for an hour without meeting anyone,
        except gulls and perhaps an old man mending nets.
        """;

    [Fact]
    public void Signals_have_names_of_their_own_with_group_and_version()
    {
        Assert.Equal(QualityMeter.Signals.Count, QualityMeter.Signals.Select(signal => signal.Name).Distinct().Count());
        Assert.All(QualityMeter.Signals, signal =>
        {
            var group = Assert.Single(QualityGroups.All, entry => entry.Group == signal.Group).Name;
            Assert.StartsWith($"{group}-", signal.Name, StringComparison.Ordinal);
            Assert.Matches(Versioned(), signal.Name);
            Assert.NotEmpty(signal.Description);
            Assert.NotEmpty(signal.Source);
            Assert.True(signal.Low <= signal.High);
        });
    }

    [Fact]
    public void Rules_are_those_that_were_published()
    {
        string[] rules =
        [
            "gopher-word-count-2 50..100000", "gopher-word-length-1 3..10", "gopher-hash-ratio-1 ..0.1", "gopher-ellipsis-ratio-1 ..0.1",
            "gopher-bullet-lines-1 ..0.9", "gopher-ellipsis-lines-1 ..0.3", "gopher-alphabetic-words-1 0.8..", "gopher-stop-words-1 2..",
            "gopher-repetition-lines-1 ..0.3", "gopher-repetition-paragraphs-1 ..0.3", "gopher-repetition-line-characters-1 ..0.2",
            "gopher-repetition-paragraph-characters-1 ..0.2", "gopher-repetition-top-2-gram-1 ..0.2", "gopher-repetition-top-3-gram-1 ..0.18",
            "gopher-repetition-top-4-gram-1 ..0.16", "gopher-repetition-repeated-5-grams-1 ..0.15", "gopher-repetition-repeated-6-grams-1 ..0.14",
            "gopher-repetition-repeated-7-grams-1 ..0.13", "gopher-repetition-repeated-8-grams-1 ..0.12",
            "gopher-repetition-repeated-9-grams-1 ..0.11", "gopher-repetition-repeated-10-grams-1 ..0.1",
            "c4-curly-brackets-1 ..0", "c4-lorem-ipsum-1 ..0", "c4-sentences-1 3..",
        ];
        Assert.Equal(rules, QualityMeter.Signals.Where(signal => signal.IsRule).Select(signal => FormattableString.Invariant(
            $"{signal.Name} {(signal.Direction == QualityDirection.Lower ? "" : signal.Low)}..{(signal.Direction == QualityDirection.Higher ? "" : signal.High)}")));
    }

    [Fact]
    public void An_ordinary_text_breaks_no_rule_and_scores_high()
    {
        var values = Measure(Good);
        Assert.Equal(-1, QualityMeter.Broken(values, QualityGroup.All));
        Assert.InRange(QualityMeter.Score(values), 0.75f, 1);
    }

    [Theory]
    [InlineData("too few words", QualityGroup.All, "gopher-word-count-2")]
    [InlineData("too few words {", QualityGroup.C4, "c4-curly-brackets-1")]
    [InlineData("too few words", QualityGroup.C4, "c4-sentences-1")]
    [InlineData("a b c d e a b c d e", QualityGroup.GopherRepetition, "gopher-repetition-top-2-gram-1")]
    [InlineData("too few words", QualityGroup.Fluency | QualityGroup.Diversity, null)]
    [InlineData("too few words", QualityGroup.None, null)]
    [InlineData("", QualityGroup.Gopher, "gopher-word-count-2")]
    public void The_first_broken_rule_of_the_chosen_groups_is_named(string text, object groups, string? name) =>
        Assert.Equal(name, NameOf(QualityMeter.Broken(Measure(text), (QualityGroup)groups)));

    [Theory]
    [InlineData(null, "gopher-stop-words-1")]
    [InlineData("und", "gopher-stop-words-1")]
    [InlineData("en", "gopher-stop-words-1")]
    [InlineData("fr", null)]
    public void Rules_for_English_are_not_tried_on_other_languages(string? language, string? name)
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"mot{(char)('a' + (i % 26))}{i}"));
        Assert.Equal(name, NameOf(QualityMeter.Broken(Measure(text), QualityGroup.Gopher, language)));
    }

    [Fact]
    public void The_score_is_the_mean_over_groups_of_mean_desirabilities()
    {
        // one value a signal: 1 is perfect where less is better and where more is, but for counts
        var values = new float[QualityMeter.Signals.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var signal = QualityMeter.Signals[i];
            values[i] = signal.Direction == QualityDirection.Lower ? signal.Low : signal.High;
        }

        Assert.Equal(1, QualityMeter.Score(values));
        // one of seven of Gopher's (stop words do not count) is half as long as it should be, one of two of diversity at its worst
        values[IndexOf("gopher-word-count-2")] = 25;
        values[IndexOf("diversity-repeated-phrases-1")] = 1;
        Assert.Equal((((6 + 0.5f) / 7) + 1 + 1 + 0.5f + 1) / 5, QualityMeter.Score(values), 1e-5f);
        // what does not apply is left out of its group
        values[IndexOf("diversity-repeated-phrases-1")] = float.NaN;
        values[IndexOf("gopher-stop-words-1")] = 0;
        Assert.Equal((((6 + 0.5f) / 7) + 4) / 5, QualityMeter.Score(values), 1e-5f);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("— … !!! {}")]
    public void A_text_without_words_scores_nothing(string text) => Assert.Equal(0, QualityMeter.Score(Measure(text)));

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("\uFEFF\u00A0\n\r\n\r\r")]
    [InlineData("....\"”)]}")]
    [InlineData("((((\n[[[")]
    [InlineData("天")]
    [InlineData("a\u0300\u0301 \u200B")]
    public void Odd_texts_have_values_in_their_ranges(string text)
    {
        var values = Measure(text);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(float.IsNaN(values[i]) || (values[i] >= 0 && values[i] <= QualityMeter.Signals[i].Max), $"{QualityMeter.Signals[i].Name} {values[i]}");
        }
    }

    [Fact]
    public void One_meter_measures_one_text_after_another_without_mixing_them()
    {
        var (meter, words) = (new QualityMeter(), new WordCounter());
        var values = new float[QualityMeter.Signals.Count];
        foreach (var text in new[] { Good, "(a [b \"c", "", Good + Good, "“x\n\n", "天气。", Good })
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            meter.Measure(utf8, words.Count(utf8), values);
            Assert.Equal(Measure(text), values);
        }
    }

    [Fact]
    public void Measuring_allocates_nothing_once_warm()
    {
        var (meter, words) = (new QualityMeter(), new WordCounter());
        var text = Encoding.UTF8.GetBytes(Good + "\n\n" + Good + " Naïve 字 it was 😀 (and... so on!");
        var values = new float[QualityMeter.Signals.Count];
        Assert.Equal(0, Allocations.LeastOf(Pass));

        void Pass()
        {
            meter.Measure(text, words.Count(text), values);
            QualityMeter.Score(values);
            QualityMeter.Broken(values, QualityGroup.All, "en");
        }
    }

    [Theory]
    [InlineData("gopher", QualityGroup.Gopher)]
    [InlineData("gopher-repetition", QualityGroup.GopherRepetition)]
    [InlineData("c4", QualityGroup.C4)]
    [InlineData("Gopher", null)]
    [InlineData("", null)]
    public void Groups_are_known_by_their_names(string name, object? group)
    {
        Assert.Equal(group is not null, QualityGroups.TryParse(name, out var parsed));
        Assert.Equal(group ?? QualityGroup.None, parsed);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*-[1-9]$")]
    private static partial Regex Versioned();

    private static string? NameOf(int signal) => signal < 0 ? null : QualityMeter.Signals[signal].Name;
}
