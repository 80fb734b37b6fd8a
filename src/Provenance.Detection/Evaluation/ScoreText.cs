using Provenance.Documents.Conditions;

namespace Provenance.Detection.Evaluation;

/// <summary>Scores one document's UTF-8; owns its buffers, so one per thread.</summary>
internal delegate DocumentScore ScoreText(ReadOnlySpan<byte> utf8);
