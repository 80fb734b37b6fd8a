using Provenance.Detection.Quantification;

namespace Provenance.Detection.References;

/// <summary>Compares scores of human text with those of held-out human text of similar length.</summary>
internal static class HumanScores
{
    /// <param name="cells">Counts by cell of <see cref="ScoreGrid"/>, at least one.</param>
    /// <param name="mixture">The mixture with the expected human mean.</param>
    internal static (double Documents, double Index, double PValue) Compare(ReadOnlySpan<int> cells, SourceMixture mixture)
    {
        Span<double> observed = stackalloc double[ScoreGrid.Steps];
        Span<double> expected = stackalloc double[ScoreGrid.Steps];
        observed.Clear();
        expected.Clear();
        var all = 0.0;
        for (var start = 0; start < cells.Length; start += ScoreGrid.Steps)
        {
            var documents = 0.0;
            for (var step = 0; step < ScoreGrid.Steps; step++)
            {
                observed[step] += cells[start + step];
                documents += cells[start + step];
            }

            for (var step = 0; step < ScoreGrid.Steps; step++) expected[step] += documents * mixture.HumanMean[start + step];
            all += documents;
        }

        for (var step = 0; step < expected.Length; step++) expected[step] /= all;
        return (all, Stability.Index(observed, expected), Stability.PValue(observed, expected));
    }
}
