using Xunit;

namespace Provenance.Tests;

/// <summary>Requests that a trainer refuses before it reads anything.</summary>
public class DetectorTrainerTests
{
    [Theory]
    [InlineData("nope")]
    [InlineData("Set")]
    [InlineData("")]
    [InlineData(null)]
    public void A_field_that_cannot_be_held_out_is_refused_and_those_that_can_are_named(string? field)
    {
        var error = Assert.Throws<ArgumentException>(() => new DetectorTrainer(new TrainingOptions { Holdouts = [new Holdout(field!, "en")] }));
        Assert.Contains("set, generator, family, domain, attack, language", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_holdout_needs_a_value() =>
        Assert.Throws<ArgumentException>(() => new DetectorTrainer(new TrainingOptions { Holdouts = [new Holdout("set", null!)] }));

    [Fact]
    public void What_each_field_holds_out_is_taken()
    {
        foreach (var field in Holdout.Fields) _ = new DetectorTrainer(new TrainingOptions { Holdouts = [new Holdout(field, "en")] });
    }

    [Fact]
    public void Options_without_holdouts_or_reading_are_refused_by_everything_that_trains()
    {
        foreach (var options in new TrainingOptions[] { new() { Holdouts = null! }, new() { Holdouts = [null!] }, new() { Reading = null! } })
        {
            Assert.ThrowsAny<ArgumentException>(() => new DetectorTrainer(options));
        }

        Assert.Throws<ArgumentNullException>(() => new LeaveOneOut("set", new TrainingOptions { Holdouts = null! }));
    }
}
