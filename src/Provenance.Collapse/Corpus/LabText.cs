namespace Provenance.Collapse.Corpus;

/// <summary>One human document, cut into pieces of about the length of paragraphs.</summary>
/// <param name="Key">A hash of its text, the shuffling key, so that the order of files has no effect.</param>
/// <param name="Pieces">The words of each piece.</param>
internal sealed record LabText(ulong Key, string[][] Pieces)
{
    /// <summary>Maximum number of words of a piece.</summary>
    internal const int LongestPiece = 150;

    /// <summary>Minimum number of words of a document, the least that a detector can learn from.</summary>
    internal const int MinWords = 25;

    internal int Words { get; } = Pieces.Sum(piece => piece.Length);

    /// <summary>Cuts a document into pieces of equal length.</summary>
    internal static LabText Cut(ulong key, string[] words)
    {
        var count = (words.Length + LongestPiece - 1) / LongestPiece;
        var pieces = new string[count][];
        for (var i = 0; i < count; i++)
        {
            var (from, to) = ((int)((long)words.Length * i / count), (int)((long)words.Length * (i + 1) / count));
            pieces[i] = words[from..to];
        }

        return new LabText(key, pieces);
    }
}
