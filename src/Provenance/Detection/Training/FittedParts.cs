using Provenance.Features;
using Provenance.Learning;

namespace Provenance.Detection.Training;

/// <summary>What was learnt, and for each window the score and the row of features by models that saw nothing of its fold.</summary>
internal sealed record FittedParts(Vocabulary Vocabulary, HashedLinearModel[] Heads, NgramCounts Counts, TreeEnsemble Trees, float[] Scores, float[] Rows);
