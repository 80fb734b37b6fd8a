using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection;

public class SortedCountsTests
{
    [Fact]
    public void Names_come_in_their_order_with_what_was_counted_of_each()
    {
        var counts = new SortedCounts<string>(string.CompareOrdinal);
        string[] names = ["not-object", "Zeta", "text-missing", "a", "lone-surrogate", "a", "zeta", "not-object", "a"];
        foreach (var name in names) counts.Add(name, 2);
        Assert.Equal(names.GroupBy(name => name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, 2L * group.Count())), counts);
        Assert.Equal(counts.Select(count => count.Key), counts.Keys);
        Assert.Equal(counts.Select(count => count.Value), counts.Values);
        Assert.Equal(6, counts.Count);
    }

    [Fact]
    public void What_was_counted_as_none_is_known_and_what_was_not_is_not()
    {
        var counts = new SortedCounts<Verdict>(static (one, other) => one - other);
        counts.Add(Verdict.Mixed, 0);
        Assert.Equal(0, counts[Verdict.Mixed]);
        Assert.True(counts.ContainsKey(Verdict.Mixed));
        Assert.False(counts.ContainsKey(Verdict.Human));
        Assert.False(counts.TryGetValue(Verdict.Human, out _));
        Assert.Contains("Human", Assert.Throws<KeyNotFoundException>(() => counts[Verdict.Human]).Message, StringComparison.Ordinal);
    }
}
