using System.Text;
using Provenance.Curation.Sorting;
using Provenance.Curation.Writing;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Writing;

public sealed class GzipMemberBufferTests : IDisposable
{
    private const ulong Seed = 71;

    private readonly TemporaryFolder _temporary = new();
    private readonly WorkFolder _work;

    public GzipMemberBufferTests() => _work = new WorkFolder(_temporary["work"]);

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void Members_have_the_same_lines_in_the_same_order_from_files_as_from_memory(long memory)
    {
        var random = new SplitMix64(Seed);
        var lines = new List<(int Member, long Position, string Line)>();
        // the second has none, as an empty stage
        int[] counts = [700, 0, 5000, 1, 900];
        for (var member = 0; member < counts.Length; member++)
        {
            for (var i = 0; i < counts[member]; i++) lines.Add((member, lines.Count, new string((char)('a' + random.NextInt(26)), random.NextInt(400))));
        }

        var members = counts.Select((count, member) => new OutputMember(0, lines.Where(line => line.Member == member).Sum(line => line.Line.Length + 1L), count)).ToList();
        using (var spool = new GzipMemberBuffer(members, _work, memory))
        {
            foreach (var (member, position, line) in lines.OrderBy(_ => random.Next())) spool.Add(member, position, Encoding.UTF8.GetBytes(line));
            Assert.Equal(memory < 1_000_000, Directory.GetFiles(_work.Path).Length > 0);
            var taken = Enumerable.Range(0, spool.Groups).SelectMany(spool.Take).ToList();
            Assert.Equal([0, 2, 3, 4], taken.Select(member => member.Member));
            foreach (var (member, bytes) in taken)
            {
                Assert.Equal(string.Concat(lines.Where(line => line.Member == member).Select(line => line.Line + "\n")), Encoding.UTF8.GetString(bytes.Written));
            }
        }

        Assert.Empty(Directory.GetFiles(_work.Path));
    }

    [Fact]
    public void Nothing_at_all_is_no_group()
    {
        using var spool = new GzipMemberBuffer([], _work, 0);
        Assert.Equal(0, spool.Groups);
    }

    public void Dispose() => _temporary.Dispose();
}
