
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// Lexical diversity and repetition, each measured on segments of a fixed size, because any share of distinct words falls with
/// length: distinct words in windows of 50, words that occur once, repeated pairs and triples, and compressibility.
/// </summary>
internal sealed class RepetitionFeatures : IFeatureFamily
{
    private const int Window = 50;

    /// <summary>Maximum number of tokens on which repetition is measured, from the start.</summary>
    private const int Horizon = 300;

    /// <summary>Bits of the filter that counts distinct n-grams: of 300, three are mistaken for another; of 50, less than one in ten times.</summary>
    private const int FilterBits = 1 << 14;

    /// <summary>Size of the table of last places, in bits: of 150 words one or two are mistaken for another.</summary>
    private const int PlaceBits = 13;

    private static readonly string[] NameTable =
    [
        "distinct.50", "distinct.50.deviation", "distinct.1", "once.1", "distinct.2", "distinct.3", "return.gap", "compression",
    ];

    private static readonly float[] Log2 = BuildLog2();

    private readonly ushort[] _places = new ushort[1 << PlaceBits];
    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly Compressibility _compression = new();

    /// <inheritdoc/>
    public string Version => "repetition-1";

    /// <inheritdoc/>
    public ReadOnlySpan<string> Names => NameTable;

    /// <inheritdoc/>
    public void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        output.Fill(float.NaN);
        if (view.Count < Window) return;
        DistinctInWindows(view.Hashes, output);
        var n = Math.Min(view.Count, Horizon);
        var tokens = view.Hashes[..n];
        // the expected repetition of a text of n tokens grows with log n: the measured share is divided by it
        var scale = 1 / MathF.Log(n);
        output[2] = (1 - Returns(tokens, out var once, out var gap)) * scale;
        output[3] = once / (float)n;
        output[4] = (1 - DistinctPairs(tokens)) * scale;
        output[5] = (1 - DistinctTriples(tokens)) * scale;
        output[6] = gap;
        output[7] = _compression.Compute(view.Bytes);
    }

    private void DistinctInWindows(ReadOnlySpan<uint> tokens, Span<float> output)
    {
        double sum = 0, squares = 0;
        var windows = 0;
        for (var from = 0; from + Window <= tokens.Length && windows < 40; from += Window)
        {
            var share = DistinctWords(tokens.Slice(from, Window));
            sum += share;
            squares += share * share;
            windows++;
        }

        var mean = sum / windows;
        output[0] = (float)mean;
        if (windows > 1) output[1] = (float)Math.Sqrt(Math.Max(0, (squares / windows) - (mean * mean)));
    }

    private float DistinctWords(ReadOnlySpan<uint> tokens)
    {
        var filter = _filter.AsSpan();
        filter.Clear();
        var distinct = 0;
        foreach (var token in tokens) distinct += Add(filter, token);
        return distinct / (float)tokens.Length;
    }

    private float DistinctPairs(ReadOnlySpan<uint> tokens)
    {
        var filter = _filter.AsSpan();
        filter.Clear();
        var distinct = 0;
        for (var i = 1; i < tokens.Length; i++) distinct += Add(filter, Hashing.Combine(tokens[i - 1], tokens[i]));
        return distinct / (float)(tokens.Length - 1);
    }

    private float DistinctTriples(ReadOnlySpan<uint> tokens)
    {
        var filter = _filter.AsSpan();
        filter.Clear();
        var distinct = 0;
        var pair = Hashing.Combine(tokens[0], tokens[1]);
        for (var i = 2; i < tokens.Length; i++)
        {
            distinct += Add(filter, Hashing.Combine(pair, tokens[i]));
            pair = Hashing.Combine(tokens[i - 1], tokens[i]);
        }

        return distinct / (float)(tokens.Length - 2);
    }

    /// <summary>Sets a hash's bit in a filter whose number of words is a power of two; returns 1 if it was not set.</summary>
    private static int Add(Span<ulong> filter, uint hash)
    {
        ref var word = ref filter[(int)(hash >> 6) & (filter.Length - 1)];
        var isNew = (int)(~(word >> (int)(hash & 63)) & 1);
        word |= 1UL << (int)(hash & 63);
        return isNew;
    }

    /// <summary>
    /// Returns the share of distinct tokens, the number that occur once, and the mean distance, in log2 tokens, of those that return, from a table
    /// of each token's last place.
    /// </summary>
    private float Returns(ReadOnlySpan<uint> tokens, out int once, out float gap)
    {
        var places = _places.AsSpan();
        places.Clear();
        var distinct = 0;
        var again = 0;
        var gaps = 0f;
        for (var i = 0; i < tokens.Length; i++)
        {
            // place + 1 in the high bits, so that 0 is none; the low bit marks a token that has returned. No branch to mispredict.
            ref var place = ref places[(int)(tokens[i] >> (32 - PlaceBits))];
            var back = place == 0 ? 0 : 1;
            distinct += 1 - back;
            again += back & ~place;
            gaps += Log2[(i + 1 - (place >> 1)) * back];
            place = (ushort)(((i + 1) << 1) | back);
        }

        once = distinct - again;
        var returns = tokens.Length - distinct;
        gap = returns == 0 ? float.NaN : gaps / returns;
        return distinct / (float)tokens.Length;
    }

    private static float[] BuildLog2()
    {
        var logs = new float[Horizon + 1];
        for (var i = 1; i < logs.Length; i++) logs[i] = MathF.Log2(i);
        return logs;
    }
}
