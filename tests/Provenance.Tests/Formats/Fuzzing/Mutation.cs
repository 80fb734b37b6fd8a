using Provenance.Documents.Statistics;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>Damages bytes as disks, networks and attackers do; what it does is a function of its seed.</summary>
internal sealed class Mutation(ulong seed)
{
    private const int MaxSteps = 6;

    /// <summary>Numbers on which bounds break.</summary>
    private static readonly string[] Numbers = ["0", "-1", "1", "255", "65536", "2147483647", "2147483648", "4294967295", "9223372036854775807", "99999999999999999999", "1e9", "0x7fffffff", ""];

    private readonly SplitMix64 _random = new(seed);

    /// <summary>A file made of others by a few steps.</summary>
    /// <param name="seeds">Whole files of one format.</param>
    internal byte[] Draw(IReadOnlyList<byte[]> seeds)
    {
        var bytes = new List<byte>(seeds[_random.NextInt(seeds.Count)]);
        var steps = 1 + _random.NextInt(MaxSteps);
        for (var step = 0; step < steps && bytes.Count > 0; step++) Step(bytes, seeds);

        return [.. bytes];
    }

    private void Step(List<byte> bytes, IReadOnlyList<byte[]> seeds)
    {
        var at = _random.NextInt(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + _random.NextInt(_random.NextInt(8) == 0 ? 4096 : 16));
        switch (_random.NextInt(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.NextInt(8));
                break;
            case 1:
                bytes[at] = (byte)_random.NextInt(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(_random.NextInt(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                var other = seeds[_random.NextInt(seeds.Count)];
                var from = _random.NextInt(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat((byte)_random.NextInt(256), length * 4));
                break;
            case 7:
                for (var i = 0; i < length; i++) bytes[at + i] = (byte)_random.NextInt(256);
                break;
            default:
                ReplaceNumber(bytes, at);
                break;
        }
    }

    /// <summary>Writes another number over the next one in the text.</summary>
    private void ReplaceNumber(List<byte> bytes, int at)
    {
        var start = bytes.FindIndex(at, value => value is >= (byte)'0' and <= (byte)'9');
        if (start < 0) return;

        var end = bytes.FindIndex(start, value => value is < (byte)'0' or > (byte)'9');
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, System.Text.Encoding.ASCII.GetBytes(Numbers[_random.NextInt(Numbers.Length)]));
    }
}
