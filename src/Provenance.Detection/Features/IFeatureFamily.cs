
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// A family of dense features: a few numbers about one segment of text. A family is never redefined under its version; a
/// changed one gets a new name, and detectors trained on the old one keep it.
/// </summary>
internal interface IFeatureFamily
{
    /// <summary>Name and version, such as <c>sentences-1</c>.</summary>
    string Version { get; }

    /// <summary>The name of each number, in the order of <see cref="Write"/>.</summary>
    ReadOnlySpan<string> Names { get; }

    /// <summary>Writes one number per name; NaN where the text is too short.</summary>
    void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output);
}
