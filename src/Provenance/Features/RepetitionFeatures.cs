using System.Buffers.Binary;
using System.Numerics;
using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// Lexical diversity and repetition, each measured on stretches of a fixed size, because any share of distinct words falls with
/// length: distinct words in windows of 50, words seen once, pairs and triples that come back, and how well the text compresses.
/// </summary>
internal sealed class RepetitionFeatures : IFeatureFamily
{
    private const int Window = 50;

    /// <summary>Repetition is measured on at most so many tokens, from the start.</summary>
    private const int Horizon = 300;

    private const int TableSize = 1024;
    private const int WindowTable = 128;
    private const int CompressedBytes = 2048;
    private const int LongestMatch = 64;

    private static readonly string[] NameTable =
    [
        "distinct.50", "distinct.50.deviation", "distinct.1", "once.1", "distinct.2", "distinct.3", "return.gap", "compression",
    ];

    private static readonly float[] Log2 = BuildLog2();

    private readonly uint[] _table = new uint[TableSize];
    private readonly ushort[] _positions = new ushort[TableSize];
    private readonly int[] _matches = new int[2048];

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
        // what a text of n tokens may be expected to repeat grows with log n: the measured share is divided by that growth
        var scale = 1 / MathF.Log(n);
        output[2] = (1 - Distinct(tokens, 1, TableSize, out var once, out var gap)) * scale;
        output[3] = once / (float)n;
        output[4] = (1 - Distinct(tokens, 2, TableSize, out _, out _)) * scale;
        output[5] = (1 - Distinct(tokens, 3, TableSize, out _, out _)) * scale;
        output[6] = gap;
        output[7] = Compression(view.Bytes);
    }

    private void DistinctInWindows(ReadOnlySpan<uint> tokens, Span<float> output)
    {
        double sum = 0, squares = 0;
        var windows = 0;
        for (var from = 0; from + Window <= tokens.Length && windows < 40; from += Window)
        {
            var share = Distinct(tokens.Slice(from, Window), 1, WindowTable, out _, out _);
            sum += share;
            squares += share * share;
            windows++;
        }

        var mean = sum / windows;
        output[0] = (float)mean;
        if (windows > 1) output[1] = (float)Math.Sqrt(Math.Max(0, (squares / windows) - (mean * mean)));
    }

    /// <summary>The share of n-grams that are distinct; how many occur once; the mean distance, in log2 tokens, of those that return.</summary>
    private float Distinct(ReadOnlySpan<uint> tokens, int n, int size, out int once, out float gap)
    {
        var table = _table.AsSpan(0, size);
        table.Clear();
        var shift = 32 - BitOperations.Log2((uint)size);
        var total = tokens.Length - n + 1;
        var distinct = 0;
        var again = 0;
        var gaps = 0.0;
        var returns = 0;
        for (var i = 0; i < total; i++)
        {
            var key = tokens[i];
            for (var k = 1; k < n; k++) key = Hashing.Combine(key, tokens[i + k]);
            if (key == 0) key = 1;
            var slot = (int)(key >> shift);
            while (table[slot] != key && table[slot] != 0) slot = (slot + 1) & (size - 1);
            if (table[slot] == 0)
            {
                table[slot] = key;
                _positions[slot] = (ushort)(i << 1);
                distinct++;
                continue;
            }

            if ((_positions[slot] & 1) == 0) again++;
            gaps += Log2[1 + i - (_positions[slot] >> 1)];
            returns++;
            _positions[slot] = (ushort)((i << 1) | 1);
        }

        once = distinct - again;
        gap = returns == 0 ? float.NaN : (float)(gaps / returns);
        return distinct / (float)Math.Max(1, total);
    }

    /// <summary>
    /// Bytes out over bytes in of a greedy LZ77 parse in the manner of LZ4 (one candidate a position, matches of four bytes or more,
    /// three bytes a match), on the first 2,048 bytes: repetition at every level, for the price of one walk.
    /// </summary>
    private float Compression(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, CompressedBytes)];
        if (text.Length < 64) return float.NaN;
        Array.Clear(_matches);
        var cost = 0;
        var i = 0;
        while (i + 4 <= text.Length)
        {
            var next = BinaryPrimitives.ReadUInt32LittleEndian(text[i..]) | 0x20202020u;
            var slot = (int)((next * 2654435761u) >> 21);
            var candidate = _matches[slot] - 1;
            _matches[slot] = i + 1;
            if (candidate >= 0 && (BinaryPrimitives.ReadUInt32LittleEndian(text[candidate..]) | 0x20202020u) == next)
            {
                var length = 4;
                while (length < LongestMatch && i + length < text.Length && (text[candidate + length] | 0x20) == (text[i + length] | 0x20)) length++;
                cost += 3;
                i += length;
            }
            else
            {
                cost++;
                i++;
            }
        }

        cost += text.Length - i;
        // a longer text finds more matches: the cost is compared with that growth
        return cost / (float)text.Length * MathF.Log2(text.Length) / 10;
    }

    private static float[] BuildLog2()
    {
        var logs = new float[Horizon + 1];
        for (var i = 1; i < logs.Length; i++) logs[i] = MathF.Log2(i);
        return logs;
    }
}
