
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>A family of hashed n-grams, the input of a linear model. As with <see cref="IFeatureFamily"/>, a family is never redefined under its version.</summary>
internal interface INgramFamily
{
    /// <summary>Name and version, such as <c>word-ngrams-2</c>.</summary>
    string Version { get; }

    /// <summary>Maximum number of features per token.</summary>
    int MaxPerToken { get; }

    /// <summary>Writes the hashes of all n-grams of a segment of text, including repeated ones; returns their number.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="ranks">Each token's rank in the vocabulary.</param>
    /// <param name="output">Space for <see cref="MaxPerToken"/> hashes per token.</param>
    int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output);

    /// <summary>
    /// Writes the tokens of each n-gram, in the order in which <see cref="Write"/> writes their hashes; returns their number. For explanations,
    /// and separate from <see cref="Write"/> for the speed of scanning.
    /// </summary>
    /// <param name="view">The segment.</param>
    /// <param name="ranks">Each token's rank in the vocabulary.</param>
    /// <param name="output">Space for <see cref="MaxPerToken"/> spans per token.</param>
    int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output);
}
