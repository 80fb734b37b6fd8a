using Provenance.Detection.Learning;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

public class ReliabilityTests
{
    private static readonly double[] P = [0.1, 0.2, 0.7, 0.9];
    private static readonly double[] Y = [0, 1, 1, 1];

    [Fact]
    public void Figures_worked_out_by_hand()
    {
        // Two bins: |0.15 - 0.5| and |0.8 - 1|, half of the weight each.
        Assert.Equal(0.275, Reliability.ExpectedError(Reliability.EqualWidth(P, Y, bins: 2)), 1e-12);
        Assert.Equal((0.01 + 0.64 + 0.09 + 0.01) / 4, Reliability.Brier(P, Y), 1e-12);
        Assert.Equal(-(Math.Log(0.9) + Math.Log(0.2) + Math.Log(0.7) + Math.Log(0.9)) / 4, Reliability.LogLoss(P, Y), 1e-12);
    }

    [Fact]
    public void Weights_count_as_repetition()
    {
        var repeated = Reliability.EqualWidth([0.1, 0.1, 0.1, 0.2, 0.9], [0, 0, 0, 1, 1]);
        var weighted = Reliability.EqualWidth([0.1, 0.2, 0.9], [0, 1, 1], [3, 1, 1]);
        Assert.Equal(Reliability.ExpectedError(repeated), Reliability.ExpectedError(weighted), 1e-12);
        Assert.Equal(Reliability.Brier([0.1, 0.1, 0.1, 0.2], [0, 0, 0, 1]), Reliability.Brier([0.1, 0.2], [0, 1], [3, 1]), 1e-12);
    }

    [Fact]
    public void The_ends_belong_to_the_outer_bins_and_a_sure_mistake_is_not_infinite()
    {
        var bins = Reliability.EqualWidth([0, 1], [0, 0]);
        Assert.Equal((1.0, 1.0), (bins[0].Weight, bins[^1].Weight));
        Assert.InRange(Reliability.LogLoss([1], [0]), 30, 40);
    }
}
