using Provenance.Documents.Text;

namespace Provenance.Documents.Conditions;

/// <summary>The numbers of an <c>Assessment</c>, without its strings: what the hot path passes on.</summary>
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

    /// <summary>False where the text has no words: then only words, language, verdict and reasons mean anything, and the numbers are NaN.</summary>
    internal bool HasScore => !double.IsNaN(Score);
}
