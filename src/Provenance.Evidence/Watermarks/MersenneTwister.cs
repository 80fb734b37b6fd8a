namespace Provenance.Evidence.Watermarks;

/// <summary>
/// MT19937 (Matsumoto and Nishimura, ACM TOMACS 8, 1998), seeded with one word (their <c>init_genrand</c> of 2002), like PyTorch's generator for CPUs, which takes the low 32
/// bits of its seed. KGW samples its lists with it.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Words = 624;
    private const int Middle = 397;

    private readonly uint[] _state = new uint[Words];
    private int _next;

    internal void Seed(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Words; i++) _state[i] = 1_812_433_253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;

        _next = Words;
    }

    internal uint Next()
    {
        if (_next == Words) Refill();

        var word = _state[_next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9D2C_5680u;
        word ^= (word << 15) & 0xEFC6_0000u;
        return word ^ (word >> 18);
    }

    private void Refill()
    {
        var state = _state;
        for (var i = 0; i < Words - Middle; i++) state[i] = state[i + Middle] ^ Twist(state[i], state[i + 1]);

        for (var i = Words - Middle; i < Words - 1; i++) state[i] = state[i + Middle - Words] ^ Twist(state[i], state[i + 1]);

        state[Words - 1] = state[Middle - 1] ^ Twist(state[Words - 1], state[0]);
        _next = 0;
    }

    private static uint Twist(uint high, uint low) => (((high & 0x8000_0000u) | (low & 0x7FFF_FFFFu)) >> 1) ^ (uint)(-(int)(low & 1) & 0x9908_B0DF);
}
