using Xunit;

namespace Provenance.Tests;

/// <summary>Requests that a scanner refuses before it reads anything.</summary>
public class ScannerTests
{
    private static readonly DateOnly First = DateOnly.MinValue, Later = new(2024, 1, 1);

    private static readonly Detector Shipped = Repository.Detector;

    public static TheoryData<string, DatePrior[]> WrongPriors => new()
    {
        { "there are none", [] },
        { "nothing holds before the first", [new(Later, 0.5)] },
        { "more than all", [new(First, 7)] },
        { "less than nothing", [new(First, 0.1), new(Later, -0.1)] },
        { "no number", [new(First, double.NaN)] },
        { "one date twice", [new(First, 0.1), new(Later, 0.2), new(Later, 0.3)] },
        { "dates in disorder", [new(First, 0.1), new(Later, 0.2), new(Later.AddDays(-1), 0.3)] },
        { "a row that is none", [new(First, 0.1), null!] },
    };

    [Theory]
    [MemberData(nameof(WrongPriors))]
    public void Priors_that_a_file_may_not_have_are_refused(string why, DatePrior[] priors)
    {
        var error = Assert.Throws<ArgumentException>(() => new Scanner(Shipped, ScanOptions.Default with { DatePriors = new DatePriors { Written = priors } }));
        Assert.True(error.Message.Contains("DatePriors", StringComparison.Ordinal) && error.Message.Contains("'written'", StringComparison.Ordinal), $"{why}: {error.Message}");
        error = Assert.Throws<ArgumentException>(() => new Scanner(Shipped, ScanOptions.Default with { DatePriors = new DatePriors { Collected = priors } }));
        Assert.True(error.Message.Contains("'collected'", StringComparison.Ordinal), $"{why}: {error.Message}");
    }

    [Fact]
    public void Priors_that_a_file_may_have_are_taken() =>
        _ = new Scanner(Shipped, ScanOptions.Default with { DatePriors = new DatePriors { Written = [new(First, 0), new(Later, 1)] } });

    public static TheoryData<string, ScanOptions> Missing => new()
    {
        { "priors", ScanOptions.Default with { DatePriors = null! } },
        { "groups", ScanOptions.Default with { By = null! } },
        { "a group", ScanOptions.Default with { By = [null!] } },
        { "reading", ScanOptions.Default with { Reading = null! } },
        { "the text's field", ScanOptions.Default with { Reading = new() { TextField = null! } } },
        { "the id's field", ScanOptions.Default with { Reading = new() { IdField = null! } } },
        { "formats", ScanOptions.Default with { Reading = new() { Formats = null! } } },
        { "the clock", ScanOptions.Default with { Clock = null! } },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Options_that_lack_something_are_refused(string what, ScanOptions options)
    {
        var error = Record.Exception(() => new Scanner(Shipped, options));
        Assert.True(error is ArgumentNullException, $"{what}: {error}");
    }

    [Fact]
    public void A_request_needs_inputs_and_each_of_them_a_name()
    {
        var scanner = new Scanner(Shipped);
        Assert.Throws<ArgumentNullException>(() => scanner.Run(new ScanRequest { Inputs = null! }));
        Assert.Throws<ArgumentException>(() => scanner.Run(new ScanRequest { Inputs = [null!] }));
    }
}
