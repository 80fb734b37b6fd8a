using Provenance.Text.Canonical;
using Xunit;

namespace Provenance.Tests.Text;

public class AnomalyCountsTests
{
    [Fact]
    public void Each_anomaly_has_its_own_count()
    {
        var counts = default(AnomalyCounts);
        foreach (var kind in Enum.GetValues<Anomaly>()) counts[kind] = (int)kind + 1;
        foreach (var kind in Enum.GetValues<Anomaly>()) Assert.Equal((int)kind + 1, counts[kind]);
        counts.Clear();
        foreach (var kind in Enum.GetValues<Anomaly>()) Assert.Equal(0, counts[kind]);
    }

    [Fact]
    public void Names_are_those_of_the_anomalies_in_kebab_case()
    {
        var expected = Enum.GetNames<Anomaly>().Select(name => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant());
        Assert.Equal(expected, AnomalyCounts.Names.ToArray());
        Assert.Equal(AnomalyCounts.Kinds, AnomalyCounts.Names.Length);
    }
}
