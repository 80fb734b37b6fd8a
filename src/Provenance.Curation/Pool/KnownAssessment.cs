using Provenance.Text.Identification;

namespace Provenance.Curation.Pool;

/// <summary>The assessment of a text, ordered by the text's digest.</summary>
/// <param name="Text">The first 16 bytes of the SHA-256 of the exact text.</param>
/// <param name="Resemblance">Human-resemblance; NaN where there was nothing to judge, like the next two.</param>
/// <param name="PValue">Share of comparable human text that scores at least as high.</param>
/// <param name="Probability">P(machine).</param>
/// <param name="Language">Place in <see cref="Languages.Codes"/>; -1 for none.</param>
/// <param name="Words">Number of words of the text.</param>
/// <param name="Detector">Place in the table's detectors; 0 is the one in use.</param>
internal readonly record struct KnownAssessment(UInt128 Text, float Resemblance, float PValue, float Probability, int Words, short Language, ushort Detector) : IComparable<KnownAssessment>
{
    public int CompareTo(KnownAssessment other)
    {
        // the choice among several for one text must not depend on the order of files
        var order = Text.CompareTo(other.Text);
        order = order != 0 ? order : Detector.CompareTo(other.Detector);
        order = order != 0 ? order : Resemblance.CompareTo(other.Resemblance);
        order = order != 0 ? order : PValue.CompareTo(other.PValue);
        order = order != 0 ? order : Probability.CompareTo(other.Probability);
        order = order != 0 ? order : Words.CompareTo(other.Words);
        return order != 0 ? order : Language.CompareTo(other.Language);
    }
}
