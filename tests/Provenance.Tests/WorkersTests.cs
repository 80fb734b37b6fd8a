using System.Text;
using Provenance.Documents.Pipelines;
using Xunit;

namespace Provenance.Tests;

/// <summary>More threads than processors can use are asked for in vain, and do no harm.</summary>
public class WorkersTests
{
    private static readonly int Max = 4 * Environment.ProcessorCount;

    [Fact]
    public void None_asked_for_are_one_a_processor() => Assert.Equal(Environment.ProcessorCount, Workers.Count(0));

    [Fact]
    public void A_few_are_as_many_as_were_asked_for()
    {
        for (var threads = 1; threads <= Max; threads++) Assert.Equal(threads, Workers.Count(threads));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void Many_are_four_a_processor(int threads) => Assert.Equal(Math.Min(threads, Max), Workers.Count(threads));

    [Fact]
    public void A_scan_by_as_many_threads_as_there_are_numbers_ends_with_what_one_finds()
    {
        var shipped = Repository.Detector;
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"id\":\"{i}\",\"text\":\"The ferry left late for the {i}th time because of the cook.\"}}\n")));
        Assert.Equal(Scan(1), Scan(int.MaxValue));

        byte[] Scan(int threads)
        {
            using var output = new MemoryStream();
            new Scanner(shipped, ScanOptions.Default with { Threads = threads }).Run(new ScanRequest { Inputs = ["-"], StandardInput = new MemoryStream(input), Output = output });
            return output.ToArray();
        }
    }
}
