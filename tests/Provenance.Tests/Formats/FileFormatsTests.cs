using Provenance.Evidence.Watermarks;
using Xunit;

namespace Provenance.Tests.Formats;

/// <summary>Which options formats are not made with.</summary>
public sealed class FileFormatsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, WatermarkOptions> Wrong => new()
    {
        { "gamma", new() { Gamma = 5 } },
        { "gamma", new() { Gamma = 0 } },
        { "gamma", new() { Gamma = 1 } },
        { "gamma", new() { Gamma = double.NaN } },
        { "vocab", new() { Vocabulary = -3 } },
        { "vocab", new() { Vocabulary = 1 } },
        { "vocab", new() { Vocabulary = (1 << 24) + 1 } },
        { "tokens", new() { Tokens = -1 } },
        { "tokens", new() { Tokens = 0 } },
        { "report", new() { ReportBelow = double.NaN } },
        { "report", new() { ReportBelow = 0 } },
        { "report", new() { ReportBelow = 1.5 } },
        { "scheme", new() { Scheme = (WatermarkScheme)7 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_watermark_out_of_its_range_is_refused_and_its_setting_named(string setting, WatermarkOptions watermark)
    {
        var error = Assert.Throws<ArgumentException>(() => Create(watermark));
        Assert.Contains($": {setting} must be ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ends_of_the_ranges_are_taken() =>
        Create(new() { Gamma = double.Epsilon, Vocabulary = 2, Tokens = 1, ReportBelow = double.Epsilon }, new() { Vocabulary = 1 << 24, Tokens = int.MaxValue, ReportBelow = 1 });

    [Fact]
    public void What_is_wrong_is_said_before_any_file_is_read() =>
        Assert.Throws<ArgumentException>(() => FileFormats.Create(new FormatOptions { Watermarks = [new() { Gamma = 5 }], Tokenizer = _folder["none.json"], TrustAnchors = _folder["none.pem"] }));

    [Fact]
    public void Options_that_lack_something_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => FileFormats.Create(new FormatOptions { Watermarks = null! }));
        Assert.Throws<ArgumentException>(() => FileFormats.Create(new FormatOptions { Watermarks = [null!] }));
        Assert.Throws<ArgumentNullException>(() => FileFormats.Create(new FormatOptions { Warc = null! }));
        Assert.Throws<ArgumentNullException>(() => FileFormats.Create(new FormatOptions { Clock = null! }));
    }

    private void Create(params WatermarkOptions[] watermarks)
    {
        Provenance.Tests.Evidence.Watermarks.SmallTokenizer.Load(_folder);
        FileFormats.Create(new FormatOptions { Watermarks = watermarks, Tokenizer = Directory.GetFiles(_folder.Path).Single() });
    }

    public void Dispose() => _folder.Dispose();
}
