using System.Text;

namespace Provenance.Documents.Grouping;

/// <summary>Length classes for display: too short to be judged, the three classes of p-values, and the long texts of the last of these.</summary>
internal static class LengthClasses
{
    internal const int Count = 5;

    private static readonly int[] From = [0, 50, 100, 250, 1000];
    private static readonly string[] Names = ["under 50 words", "50 to 99 words", "100 to 249 words", "250 to 999 words", "1,000 words and more"];
    private static readonly byte[][] Utf8Names = Array.ConvertAll(Names, Encoding.UTF8.GetBytes);

    internal static int Find(int words)
    {
        var length = 0;
        while (length + 1 < From.Length && words >= From[length + 1]) length++;
        return length;
    }

    internal static string Name(int length) => Names[length];

    internal static ReadOnlySpan<byte> Utf8Name(int length) => Utf8Names[length];
}
