namespace Provenance.Collapse.Corpus;

/// <summary>One human document, cut into pieces that are like paragraphs in length.</summary>
/// <param name="Key">Of its text; what shuffles go by, so that the order of files decides nothing.</param>
/// <param name="Pieces">Each as its words.</param>
internal sealed record LabText(ulong Key, string[][] Pieces)
{
    /// <summary>Words of a piece at most.</summary>
    internal const int LongestPiece = 150;

    /// <summary>Words that a document needs: what a detector can learn from.</summary>
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
