namespace Provenance.Detection.Surveys;

/// <summary>Classes of length that people are shown: below what is judged, and the three that p-values are given by.</summary>
internal static class LengthClasses
{
    internal const int Count = 4;

    private static readonly int[] From = [0, DetectorModel.LeastWords, 100, 250];
    private static readonly string[] Names = ["under 50 words", "50 to 99 words", "100 to 249 words", "250 words and more"];

    internal static int Of(int words)
    {
        var length = 0;
        while (length + 1 < From.Length && words >= From[length + 1]) length++;
        return length;
    }

    internal static string Name(int length) => Names[length];
}
