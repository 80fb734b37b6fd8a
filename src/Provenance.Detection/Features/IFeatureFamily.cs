using Provenance.Documents.Text;

namespace Provenance.Detection.Features;

/// <summary>
/// A family of dense features: a handful of numbers about one stretch of text. A family is never redefined under its version; a
/// changed one gets a new name, and detectors that were trained on the old one keep it.
/// </summary>
internal interface IFeatureFamily
{
    /// <summary>Name and version, such as <c>sentences-1</c>.</summary>
    string Version { get; }

    /// <summary>The name of each number, in the order of <see cref="Write"/>.</summary>
    ReadOnlySpan<string> Names { get; }

    /// <summary>Writes as many numbers as there are names; NaN where the text is too short to say.</summary>
    void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output);
}
