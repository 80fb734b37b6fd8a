using System.Text;
using Provenance.Documents.Identity;

namespace Provenance.Lineage.Records;

/// <summary>Recurring strings, such as sources and generators: created once, as long as no other string takes their slot.</summary>
internal sealed class StringPool
{
    private const int Places = 256;
    private const int LongestUtf8 = 128;

    private readonly (byte[] Utf8, string Text)[] _places = new (byte[], string)[Places];

    internal string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestUtf8) return Encoding.UTF8.GetString(utf8);

        ref var place = ref _places[IdHash.Compute(utf8) % Places];
        if (place.Text is null || !utf8.SequenceEqual(place.Utf8)) place = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));

        return place.Text;
    }
}
