
using Provenance.Text.Identification;

namespace Provenance.Documents.Conditions;

/// <summary>The numbers of an <c>Assessment</c> without its strings, for the hot path.</summary>
internal readonly record struct DocumentScore
{
    internal required Verdict Verdict { get; init; }
    internal required double Score { get; init; }
    internal required double Probability { get; init; }
    internal required double Resemblance { get; init; }
    internal required double PValue { get; init; }
    internal required int Words { get; init; }

    /// <summary>Index into <see cref="Languages"/>' codes.</summary>
    internal required byte Language { get; init; }

    internal required Reasons Reasons { get; init; }

    /// <summary>False if the text has no words. Then only words, language, verdict and reasons are valid, and the numbers are NaN.</summary>
    internal bool HasScore => !double.IsNaN(Score);
}
