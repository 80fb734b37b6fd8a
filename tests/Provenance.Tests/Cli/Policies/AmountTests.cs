using System.Globalization;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Policies;
using Xunit;

namespace Provenance.Tests.Cli.Policies;

public class AmountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("5", 5)]
    [InlineData("500k", 500_000)]
    [InlineData("500K", 500_000)]
    [InlineData("1_000_000", 1_000_000)]
    [InlineData("10M", 10_000_000)]
    [InlineData("1.5G", 1_500_000_000)]
    [InlineData("2B", 2_000_000_000)]
    [InlineData("0.001k", 1)]
    [InlineData("3T", 3_000_000_000_000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Amounts_are_read_as_people_write_them(string text, long amount)
    {
        Assert.True(Amount.TryParse(text, out var read));
        Assert.Equal(amount, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("1.5")]
    [InlineData("0.0001k")]
    [InlineData("1,000")]
    [InlineData("1e6")]
    [InlineData("1..5M")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("10MB")]
    [InlineData("10m")]
    [InlineData("10 M")]
    [InlineData("٣")]
    [InlineData("9223372036854775808")]
    [InlineData("9223372036854775807k")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void What_is_no_whole_amount_is_none(string text) => Assert.False(Amount.TryParse(text, out _), text);

    [Fact]
    public void Every_amount_with_a_suffix_is_the_one_without()
    {
        foreach (var (suffix, factor) in new[] { ("", 1L), ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000) })
        {
            foreach (var number in new[] { 1L, 7, 12, 999, 1_000, 123_456 })
            {
                Assert.True(Amount.TryParse(number.ToString(CultureInfo.InvariantCulture) + suffix, out var read));
                Assert.Equal(number * factor, read);
            }
        }
    }

    [Theory]
    [InlineData("1GiB", 1L << 30)]
    [InlineData("512M", 512L << 20)]
    [InlineData("512MB", 512L << 20)]
    [InlineData("1.5g", 3L << 29)]
    [InlineData("16777216", 1L << 24)]
    public void Memory_counts_in_powers_of_two(string text, long bytes)
    {
        Assert.True(MemorySize.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GiB")]
    [InlineData("-1G")]
    [InlineData("1 G")]
    [InlineData("1e99G")]
    [InlineData("9999999T")]
    public void What_is_no_size_is_none(string text) => Assert.False(MemorySize.TryParse(text, out _), text);
}
