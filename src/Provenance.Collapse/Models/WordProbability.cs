namespace Provenance.Collapse.Models;

/// <summary>A word and its probability. Orders by falling probability, ties by number, so that rankings are the same everywhere.</summary>
internal readonly record struct WordProbability(double Probability, int Word) : IComparable<WordProbability>
{
    public int CompareTo(WordProbability other) =>
        Probability > other.Probability ? -1 : Probability < other.Probability ? 1 : Word.CompareTo(other.Word);

    public static bool operator <(WordProbability left, WordProbability right) => left.CompareTo(right) < 0;

    public static bool operator >(WordProbability left, WordProbability right) => left.CompareTo(right) > 0;

    public static bool operator <=(WordProbability left, WordProbability right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WordProbability left, WordProbability right) => left.CompareTo(right) >= 0;
}
