namespace Provenance.Evidence.Watermarks;

/// <summary>
/// The first places of <c>torch.randperm</c> on a CPU for a seed: Fisher and Yates from the front, each place computed as <c>random % remaining</c>. PyTorch does so for up to
/// some 200 million numbers, in all its versions to date.
/// </summary>
internal sealed class TorchPermutation
{
    private readonly MersenneTwister _random = new();
    private readonly int[] _identity;
    private readonly int[] _shuffled;

    /// <param name="size">The number of elements to permute.</param>
    internal TorchPermutation(int size)
    {
        _identity = new int[size];
        _shuffled = new int[size];
        for (var i = 0; i < size; i++) _identity[i] = i;
    }

    /// <summary>Returns the first places; valid until the next call.</summary>
    internal ReadOnlySpan<int> First(int count, uint seed)
    {
        _identity.CopyTo(_shuffled, 0);
        _random.Seed(seed);
        // the last number stays in place and takes no random number
        for (var i = 0; i < Math.Min(count, _shuffled.Length - 1); i++)
        {
            var other = i + (int)(_random.Next() % (uint)(_shuffled.Length - i));
            (_shuffled[i], _shuffled[other]) = (_shuffled[other], _shuffled[i]);
        }

        return _shuffled.AsSpan(0, count);
    }

    /// <summary>True if a number is among the first places; follows this number alone and moves nothing.</summary>
    internal bool IsAmongFirst(int number, int count, uint seed)
    {
        _random.Seed(seed);
        var place = number;
        for (var i = 0; i < Math.Min(count, _shuffled.Length - 1); i++)
        {
            var other = i + (int)(_random.Next() % (uint)(_shuffled.Length - i));
            if (other == place) return true;

            place = place == i ? other : place;
        }

        return place < count;
    }
}
