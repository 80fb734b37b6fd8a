using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Tests.Detection.Learning;
using Provenance.Text.Identification;
using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

/// <summary>Languages with and without verdicts, by made-up scores.</summary>
public class LanguageCheckTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("word", 60)));

    [Fact]
    public void Languages_get_verdicts_where_the_rate_holds_on_left_out_data_sets_and_machine_text_is_found()
    {
        var check = Check(
            ("en", 8, 0.3, 6), ("fr", 8, 0.3, 6), ("de", 8, 0.3, 0.5), ("es", 1, 0, 6), ("it", 0, 0, 6));
        var figures = check.Figures.ToDictionary(static figure => figure.Language);
        Assert.Null(figures["en"].Unsupported);
        Assert.Null(figures["fr"].Unsupported);
        Assert.Contains("finds too little", figures["de"].Unsupported, StringComparison.Ordinal);
        Assert.Contains("human text: 0 of 50", figures["it"].Unsupported, StringComparison.Ordinal);
        Assert.Null(figures["es"].Realised);
        Assert.Equal(8, figures["fr"].HumanSets);
        Assert.InRange(figures["fr"].Realised!.Value.At1, 0, 0.03);
        Assert.InRange(figures["fr"].Kept!.Value.At1, 2.0 / 3, 1);
        Assert.True(figures["fr"].Found!.Value.At1 > 0.9);

        var (thresholds, groups) = check.Fit();
        Assert.Equal(0, groups[Languages.English]);
        Assert.Equal(-1, groups[Languages.Codes.IndexOf("de")]);
        Assert.InRange(groups[Languages.Codes.IndexOf("fr")], 1, thresholds.Groups - 1);
        Assert.True(thresholds.PValue(7, 60, groups[Languages.Codes.IndexOf("fr")]) < 0.01);
    }

    [Fact]
    public void A_language_whose_data_sets_differ_too_much_gets_no_verdicts()
    {
        // one data set far above the others: left out, it is flagged
        var figures = Check(("en", 8, 0.3, 6), ("fr", 2, 0.1, 9, 6)).Figures.Single(static figure => figure.Language == "fr");
        Assert.Contains("keep twice the rate", figures.Unsupported, StringComparison.Ordinal);
    }

    [Fact]
    public void English_keeps_the_first_group_where_it_was_not_measured()
    {
        var (thresholds, groups) = Check(("fr", 8, 0.3, 6)).Fit();
        Assert.Equal(-1, groups[Languages.English]);
        Assert.Equal(1, thresholds.PValue(99, 60, 0));
        Assert.Equal(1, groups[Languages.Codes.IndexOf("fr")]);
    }

    private static LanguageCheck Check(params (string Language, int Sets, double Deviation, double Machine)[] languages) =>
        Check([.. languages.Select(static l => (l.Language, l.Sets, l.Deviation, l.Machine, 0.0))]);

    private static LanguageCheck Check((string Language, int Sets, double Deviation, double Machine) first, params (string Language, int Sets, double Deviation, double Machine, double Outlier)[] others) =>
        Check([(first.Language, first.Sets, first.Deviation, first.Machine, 0), .. others]);

    /// <summary>Makes human data sets of normal scores, whose means vary, one of which lies higher, and one machine data set.</summary>
    private static LanguageCheck Check((string Language, int Sets, double Deviation, double Machine, double Outlier)[] languages)
    {
        var random = new SplitMix64(11);
        var factory = new TrainingDocumentFactory();
        var documents = new List<TrainingDocument>();
        var scores = new List<float>();
        foreach (var (language, sets, deviation, machine, outlier) in languages)
        {
            for (var set = 0; set < sets; set++)
                Add(Origin.Human, language, $"{language}-{set}", 200, (deviation * NormalDraws.Next(ref random)) + (set == 0 ? outlier : 0));
            Add(Origin.Machine, language, $"{language}-machine", 200, machine);
        }

        var plan = TrainingPlan.Make(documents, 1, 2);
        return new LanguageCheck(plan, [.. plan.Windows.Select(window => scores[window.Document])]);

        void Add(Origin label, string language, string set, int count, double mean)
        {
            for (var i = 0; i < count; i++)
            {
                documents.Add(factory.Create(Text, new TrainingLabels { Label = label, Language = language, Set = set, Pair = set + i }));
                scores.Add((float)(mean + NormalDraws.Next(ref random)));
            }
        }
    }
}
