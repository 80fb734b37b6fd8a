using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Provenance.Detection.Features;

/// <summary>Prefetches memory where the processor supports it. A hint: it has no visible effect and cannot fail, whatever the address. This is the only unsafe code.</summary>
internal static class CacheLine
{
    /// <summary>Starts to load the cache line of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch<T>(ref readonly T element)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in element)));
    }
}
