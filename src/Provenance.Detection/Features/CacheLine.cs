using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Provenance.Detection.Features;

/// <summary>
/// Asks the processor for memory ahead of its use, where it can be asked. A hint: it reads nothing that the program sees and cannot
/// fail, whatever the address; the only unsafe code there is.
/// </summary>
internal static class CacheLine
{
    /// <summary>Starts to bring the line of an element into the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch<T>(ref readonly T element)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in element)));
    }
}
