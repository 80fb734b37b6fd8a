using System.Text;
using Provenance.Documents.Identity;
using Xunit;

namespace Provenance.Tests.Documents;

public class IdTableTests
{
    [Fact]
    public void Ids_are_told_apart_and_met_again()
    {
        var table = new IdTable();
        for (var i = 0; i < 100_000; i++) Assert.True(table.Add(Hash(i)), $"id {i} is new");

        for (var i = 0; i < 100_000; i++) Assert.False(table.Add(Hash(i)), $"id {i} was there");

        Assert.Equal(100_000, table.Count);
    }

    [Fact]
    public void A_full_table_takes_no_more_and_calls_nothing_new_a_duplicate()
    {
        var table = new IdTable(limit: 10);
        for (var i = 0; i < 20; i++) Assert.True(table.Add(Hash(i)));

        Assert.True(table.Full);
        Assert.Equal(10, table.Count);
        Assert.False(table.Add(Hash(3)));
        Assert.True(table.Add(Hash(15)));
    }

    [Fact]
    public void Every_byte_and_the_length_matter_to_the_hash()
    {
        var seen = new HashSet<ulong>();
        for (var length = 0; length < 40; length++)
        {
            var id = new byte[length];
            Assert.True(seen.Add(IdHash.Compute(id)));
            for (var i = 0; i < length; i++)
            {
                id[i] = 1;
                Assert.True(seen.Add(IdHash.Compute(id)));
                id[i] = 0;
            }
        }
    }

    private static ulong Hash(int i) => IdHash.Compute(Encoding.UTF8.GetBytes($"document:{i}"));
}
