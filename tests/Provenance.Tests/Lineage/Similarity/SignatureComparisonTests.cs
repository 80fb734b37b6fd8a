using Provenance.Lineage.Similarity;
using Xunit;

namespace Provenance.Tests.Lineage.Similarity;

public class SignatureComparisonTests(ITestOutputHelper log)
{
    private const ulong Seed = 20100426;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Estimates_err_as_much_as_128_draws_do(int edits)
    {
        const int pairs = 400;
        log.WriteLine($"seed {Seed}");
        var texts = new NearTexts(Seed + (ulong)edits);
        double bias = 0, squares = 0, expected = 0, truth = 0, worst = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (source, copy) = texts.Edited(400, edits);
            var similarity = NearTexts.TrueSimilarity(source, copy);
            var error = SignatureComparison.Similarity(texts.Sign(source), texts.Sign(copy)) - similarity;
            truth += similarity / pairs;
            bias += error / pairs;
            squares += error * error / pairs;
            expected += Variance(similarity) / pairs;
            worst = Math.Max(worst, Math.Abs(error));
        }

        log.WriteLine($"{edits} edits: similarity {truth:F3}, bias {bias:F4}, standard error {Math.Sqrt(squares):F4}, of 128 draws {Math.Sqrt(expected):F4}, worst {worst:F3}");
        if (edits == 0)
        {
            Assert.Equal(0, worst);
            return;
        }

        // four standard errors of the mean; where nothing agrees, cutting off at zero adds half a standard error
        var cut = truth < 0.01 ? 0.5 * Math.Sqrt(expected) : 0;
        Assert.InRange(bias, -4 * Math.Sqrt(expected / pairs), cut + (4 * Math.Sqrt(expected / pairs)));
        // a standard deviation of 400 draws is itself known to about 3.5%
        Assert.InRange(Math.Sqrt(squares / expected), truth < 0.01 ? 0 : 0.85, 1.15);
    }

    [Theory]
    [InlineData(0.3, 0, 0.01)]
    [InlineData(0.5, 0.04, 0.09)]
    [InlineData(0.7, 0.57, 0.66)]
    [InlineData(0.8, 0.92, 0.97)]
    [InlineData(0.9, 0.995, 1)]
    public void Near_texts_share_a_key_and_far_ones_do_not(double similarity, double least, double most)
    {
        const int pairs = 2000;
        log.WriteLine($"seed {Seed}");
        var texts = new NearTexts(Seed);
        var candidates = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (source, copy) = texts.Continued(204, similarity);
            if (ShareKey(texts.Sign(source), texts.Sign(copy))) candidates++;
        }

        log.WriteLine($"{similarity}: {candidates} of {pairs}, expected {1 - Math.Pow(1 - Math.Pow(similarity, 8), SignatureComparison.BandCount):F4}");
        Assert.InRange(candidates / (double)pairs, least, most);
    }

    [Fact]
    public void Identical_signatures_are_wholly_similar_and_share_all_keys()
    {
        var signature = new NearTexts(Seed).Sign("any text of at least five words");
        Assert.Equal(1, SignatureComparison.Similarity(signature, signature));
        Assert.Equal(Keys(signature), Keys((byte[])signature.Clone()));
    }

    [Fact]
    public void What_agrees_by_chance_is_no_similarity()
    {
        var a = new byte[TextSignatures.Length];
        var b = new byte[TextSignatures.Length];
        Array.Fill(b, (byte)1);
        Assert.Equal(0, SignatureComparison.Similarity(a, b));
        b[17] = 0;
        Assert.Equal(1 / 255.0 * ((256 / 128.0) - 1), SignatureComparison.Similarity(a, b), 12);
    }

    [Fact]
    public void A_key_depends_on_its_band_and_on_each_of_its_rows()
    {
        var signature = new byte[TextSignatures.Length];
        var before = Keys(signature);
        Assert.Equal(SignatureComparison.BandCount, before.Distinct().Count());
        for (var i = 0; i < signature.Length; i++)
        {
            signature[i] ^= 1;
            var after = Keys(signature);
            for (var band = 0; band < SignatureComparison.BandCount; band++) Assert.Equal(band == i / 8, before[band] != after[band]);

            signature[i] ^= 1;
        }
    }

    [Fact]
    public void Keys_stay_what_they_are()
    {
        var signature = new byte[TextSignatures.Length];
        for (var i = 0; i < signature.Length; i++) signature[i] = (byte)i;
        var keys = Keys(signature);
        Assert.Equal((0x484136400AC606DBUL, 0x62D7441F25D79968UL), (keys[0], keys[15]));
    }

    private static ulong[] Keys(byte[] signature)
    {
        var keys = new ulong[SignatureComparison.BandCount];
        SignatureComparison.Bands(signature, keys);
        return keys;
    }

    private static bool ShareKey(byte[] a, byte[] b) => Keys(a).Zip(Keys(b)).Any(pair => pair.First == pair.Second);

    /// <summary>Of the share of 128 draws that agree, by being the same or by chance, after what chance gives is taken off.</summary>
    private static double Variance(double similarity)
    {
        var agree = similarity + ((1 - similarity) / 256);
        return agree * (1 - agree) / TextSignatures.Length / Math.Pow(255 / 256.0, 2);
    }
}
