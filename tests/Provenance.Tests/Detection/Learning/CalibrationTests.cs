using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

public class CalibrationTests
{
    [Fact]
    public void Logistic_calibration_finds_a_slope_that_grows_with_length()
    {
        var (s, w, y) = Draw(1, 20000, static t => 0.5 + 2 * t);
        var fitted = LogisticCalibration.Fit(s, w, y);
        foreach (var words in new[] { 50, 200, 800 })
            foreach (var score in new[] { -1.5, 0, 1 })
                Assert.Equal(Logistic.Sigmoid(-0.5 + score * (0.5 + 2 * Length(words))), fitted.Probability(score, words), 0.04);
    }

    [Fact]
    public void It_stays_monotone_where_the_data_would_have_it_fall()
    {
        // Short texts whose scores are upside down, and then long ones, and then both.
        foreach (var slope in new Func<double, double>[] { static t => -1 + 3 * t, static t => 2 - 3 * t, static _ => -1 })
        {
            var (s, w, y) = Draw(2, 4000, slope);
            Rises(LogisticCalibration.Fit(s, w, y));
        }
    }

    [Fact]
    public void Equal_scores_and_separable_scores_are_no_trouble()
    {
        Assert.Equal(0.5, LogisticCalibration.Fit([1, 1], [60, 60], [0, 1]).Probability(1, 60), 1e-6);
        Rises(LogisticCalibration.Fit([-1, -2, 1, 2], [60, 60, 60, 60], [0, 0, 1, 1]));
    }

    [Fact]
    public void What_is_stored_reads_back_and_what_falls_is_refused()
    {
        var (s, w, y) = Draw(4, 500, static t => 1);
        var fitted = LogisticCalibration.Fit(s, w, y);
        Assert.Equal(fitted.Probability(0.3, 120), new LogisticCalibration(fitted.ToArray()).Probability(0.3, 120));
        Assert.Throws<ProvenanceException>(() => new LogisticCalibration([0, -1, 0, 0, 4, 7]));
        Assert.Throws<ProvenanceException>(() => new LogisticCalibration([0, 1, 0, -2, 4, 7]));
        Assert.Throws<ProvenanceException>(() => new LogisticCalibration([0, double.NaN, 0, 0, 4, 7]));
    }

    private static double Length(int words) => (Math.Log(words) - Math.Log(50)) / (Math.Log(800) - Math.Log(50));

    private static (double[] Scores, int[] Words, float[] Labels) Draw(ulong seed, int count, Func<double, double> slope)
    {
        var random = new SplitMix64(seed);
        var (s, w, y) = (new double[count], new int[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            s[i] = 1.5 * NormalDraws.Next(ref random);
            w[i] = i == 0 ? 50 : i == 1 ? 800 : 50 + random.NextInt(750);
            y[i] = random.NextDouble() < Logistic.Sigmoid(-0.5 + s[i] * slope(Length(w[i]))) ? 1 : 0;
        }
        return (s, w, y);
    }

    private static void Rises(LogisticCalibration calibration)
    {
        for (var words = 0; words < 3000; words = words * 2 + 7)
            for (var score = -5.0; score < 5; score += 0.1)
                Assert.True(calibration.Probability(score + 0.1, words) >= calibration.Probability(score, words));
    }
}
