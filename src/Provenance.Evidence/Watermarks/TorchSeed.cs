namespace Provenance.Evidence.Watermarks;

/// <summary>The seed that KGW's implementation makes of its pseudorandom function's value.</summary>
internal static class TorchSeed
{
    /// <summary>The value modulo 2^64 - 1, as Python takes it, which is never negative; of that PyTorch's generator for CPUs uses the low 32 bits.</summary>
    internal static uint Reduce(long value) => (uint)(value < 0 ? unchecked((ulong)value - 1) : (ulong)value);
}
