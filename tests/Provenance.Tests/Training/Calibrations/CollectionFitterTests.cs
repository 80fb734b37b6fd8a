using Provenance.Documents.Statistics;
using Provenance.Text.Identification;
using Provenance.Training.Calibrations;
using Xunit;

namespace Provenance.Tests.Training.Calibrations;

/// <summary>Which languages are calibrated, and why another is not.</summary>
public sealed class CollectionFitterTests
{
    /// <summary>A language that the shipped detector gives no verdicts in.</summary>
    private static readonly byte Unmeasured = (byte)Enumerable.Range(1, Languages.Codes.Length - 1).First(static language => !Repository.Detector.Model.Supports((byte)language));

    private readonly CollectionFitter _fitter = new(Repository.Detector.Model, CalibrationOptions.Default);
    private SplitMix64 _random = new(6);

    [Fact]
    public void A_language_with_fewer_documents_than_the_rate_needs_is_refused_with_what_they_show()
    {
        Assert.Null(_fitter.Fit(Languages.English, Draw(62, 2), []));
        Assert.Equal("62 distinct human documents of 50 words or more show rates down to 7.94%; 5% needs 100, 1% needs 500", _fitter.Refusals["en"]);

        var strict = new CollectionFitter(Repository.Detector.Model, new CalibrationOptions { FalsePositiveRate = 0.01 });
        Assert.Null(strict.Fit(Languages.English, Draw(412, 2), []));
        Assert.Equal("412 distinct human documents of 50 words or more show rates down to 1.21%; 1% needs 500", strict.Refusals["en"]);
        Assert.NotNull(strict.Fit(Languages.English, Draw(500, 2), []));
    }

    [Fact]
    public void Documents_of_one_group_are_refused_with_the_field_that_says_so()
    {
        var fitter = new CollectionFitter(Repository.Detector.Model, new CalibrationOptions { GroupField = "metadata.book" });
        Assert.Null(fitter.Fit(Languages.English, Draw(500, 2).ConvertAll(static one => one with { Group = 1 }), []));
        Assert.Contains("which count as 1 because those of the same metadata.book resemble each other, show no rate", fitter.Refusals["en"], StringComparison.Ordinal);
        Assert.NotNull(fitter.Fit(Languages.English, Draw(500, 2), []));
    }

    [Fact]
    public void A_language_without_verdicts_gets_them_from_human_and_machine_documents_that_differ()
    {
        var fitted = _fitter.Fit(Unmeasured, Draw(200, 1), Draw(150, 0.1))!;
        Assert.True(fitted.Probability!.Probability(9, 150) > 0.8);
        Assert.True(fitted.Probability.Probability(0.2, 150) < 0.4);
        Assert.Equal([0.05], _fitter.Recall.Select(static one => one.Rate));
        Assert.InRange(_fitter.Recall[0].Found.Value, 0.6, 0.9);
    }

    [Fact]
    public void A_language_without_verdicts_stays_without_where_machine_documents_are_missing_or_not_found()
    {
        var code = Languages.Codes[Unmeasured];
        Assert.Null(_fitter.Fit(Unmeasured, Draw(200, 1), Draw(99, 0.1)));
        Assert.Contains("99 machine documents of 50 words or more cannot show that it finds them: 100 are needed", _fitter.Refusals[code], StringComparison.Ordinal);

        var other = new CollectionFitter(Repository.Detector.Model, CalibrationOptions.Default);
        Assert.Null(other.Fit(Unmeasured, Draw(200, 1), Draw(400, 1)));
        Assert.Contains("of 400 machine documents at 5%", other.Refusals[code], StringComparison.Ordinal);
        Assert.Contains("verdicts need 15%", other.Refusals[code], StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_documents_measure_what_is_found_and_change_no_p_value()
    {
        var human = Draw(600, 2);
        var (without, with) = (_fitter.Fit(Languages.English, human, [])!, _fitter.Fit(Languages.English, human, Draw(300, 0.3))!);
        Assert.Equal(without.PValues, with.PValues);
        Assert.Null(with.Probability);
        Assert.Equal([0.05, 0.01], _fitter.Recall.Select(static one => one.Rate));
        Assert.All(_fitter.Recall, static one => Assert.True(one.Found.Value > one.Before, $"{one}"));
    }

    private List<CollectionDocument> Draw(int documents, double power) => MadeUpCollection.Draw(ref _random, documents, power);
}
