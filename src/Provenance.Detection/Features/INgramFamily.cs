using Provenance.Documents.Text;

namespace Provenance.Detection.Features;

/// <summary>
/// A family of hashed n-grams: what a linear model weighs. As with <see cref="IFeatureFamily"/>, a family is never redefined under
/// its version.
/// </summary>
internal interface INgramFamily
{
    /// <summary>Name and version, such as <c>word-ngrams-2</c>.</summary>
    string Version { get; }

    /// <summary>Features for one token at most.</summary>
    int MaxPerToken { get; }

    /// <summary>Writes the hashes of all n-grams of a stretch of text, repeated ones too; returns how many.</summary>
    /// <param name="view">The stretch.</param>
    /// <param name="ranks">Each token's rank in the vocabulary.</param>
    /// <param name="output">Room for <see cref="MaxPerToken"/> times as many as there are tokens.</param>
    int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output);

    /// <summary>
    /// Writes the tokens of each n-gram, as many and in the same order as <see cref="Write"/> their hashes; returns how many. For explanations,
    /// and apart from <see cref="Write"/> because scanning has no time for it.
    /// </summary>
    /// <param name="view">The stretch.</param>
    /// <param name="ranks">Each token's rank in the vocabulary.</param>
    /// <param name="output">Room for <see cref="MaxPerToken"/> times as many as there are tokens.</param>
    int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output);
}
