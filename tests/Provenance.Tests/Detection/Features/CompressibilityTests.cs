using System.Text;
using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class CompressibilityTests
{
    [Fact]
    public void It_costs_what_a_parse_byte_by_byte_costs()
    {
        var random = new SplitMix64(11);
        var compression = new Compressibility();
        for (var round = 0; round < 300; round++)
        {
            var text = Repetitive(random, 64 + random.NextInt(1800));
            Assert.Equal(ByteByByte(text), compression.Compute(text));
        }
    }

    [Fact]
    public void What_repeats_costs_less() =>
        Assert.True(new Compressibility().Compute(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("the same again, ", 20)))) < 0.2);

    [Fact]
    public void Case_does_not_count()
    {
        const string Text = "What was written in capitals is what was written in capitals, whoever wrote it there.";
        Assert.Equal(new Compressibility().Compute(Encoding.UTF8.GetBytes(Text)), new Compressibility().Compute(Encoding.UTF8.GetBytes(Text.ToUpperInvariant())));
    }

    [Fact]
    public void Too_short_a_text_has_no_cost() => Assert.True(float.IsNaN(new Compressibility().Compute(new byte[63])));

    /// <summary>Letters and pieces of what stands before, of any length.</summary>
    private static byte[] Repetitive(SplitMix64 random, int length)
    {
        var text = new List<byte>();
        while (text.Count < length)
        {
            var start = random.NextInt(Math.Max(1, text.Count));
            if (random.NextInt(3) == 0) text.AddRange(text.Skip(start).Take(random.NextInt(150)).ToArray());
            else text.Add((byte)" etaonEAB.,é"u8[random.NextInt(13)]);
        }

        return [.. text.Take(length)];
    }

    private static float ByteByByte(byte[] text)
    {
        var bytes = text.Take(1536).Select(b => (byte)(b | 0x20)).ToArray();
        var places = new Dictionary<uint, int>();
        var cost = 0;
        var i = 0;
        while (i + 4 <= bytes.Length)
        {
            var next = BitConverter.ToUInt32(bytes, i);
            var slot = unchecked(next * 2654435761u) >> 21;
            var length = 0;
            if (places.TryGetValue(slot, out var candidate))
            {
                while (length < 64 && i + length < bytes.Length && bytes[candidate + length] == bytes[i + length]) length++;
            }

            places[slot] = i;
            cost += length >= 4 ? 3 : 1;
            i += length >= 4 ? length : 1;
        }

        return (cost + bytes.Length - i) / (float)bytes.Length * MathF.Log2(bytes.Length) / 10;
    }
}
