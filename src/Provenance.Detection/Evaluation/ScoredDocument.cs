using Provenance.Detection.Scoring;

namespace Provenance.Detection.Evaluation;

/// <summary>A document's labels and scores.</summary>
internal sealed record ScoredDocument(LabelledDocument Labels, int Words, ModelScore First, ModelScore Second)
{
    /// <summary>Upper ends of the length buckets in words, exclusive.</summary>
    private static readonly (int Below, string Name)[] Buckets =
        [(50, "0-49"), (100, "50-99"), (200, "100-199"), (400, "200-399"), (800, "400-799"), (int.MaxValue, "800+")];

    internal string LengthBucket
    {
        get
        {
            var bucket = 0;
            while (Words >= Buckets[bucket].Below && bucket < Buckets.Length - 1) bucket++;
            return Buckets[bucket].Name;
        }
    }

    internal ModelScore Get(int model) => model == 0 ? First : Second;
}
