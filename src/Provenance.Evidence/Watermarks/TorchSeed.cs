namespace Provenance.Evidence.Watermarks;

/// <summary>Turns the value of KGW's pseudorandom function into a seed, like its authors' implementation.</summary>
internal static class TorchSeed
{
    /// <summary>Returns the value modulo 2^64 - 1, never negative, as in Python; PyTorch's generator for CPUs uses its low 32 bits.</summary>
    internal static uint Reduce(long value) => (uint)(value < 0 ? unchecked((ulong)value - 1) : (ulong)value);
}
