using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Corpus;

/// <summary>
/// The parts of a corpus that one seed draws: pieces of one document are all in the same part, so that nothing that is measured was trained on.
/// </summary>
/// <param name="Training">What generation 0 is trained on.</param>
/// <param name="Detector">Human text that a detector learns from.</param>
/// <param name="Validation">What discounts are tuned on, and what sentinels are drawn from.</param>
/// <param name="Test">What perplexity is measured on.</param>
internal sealed record LabShards(string[][] Training, string[][] Detector, string[][] Validation, string[][] Test)
{
    // most words, and shares of a small corpus
    private const int MaxValidation = 40_000, MaxTest = 80_000;
    private const double TrainingShare = 0.45, DetectorShare = 0.25, ValidationShare = 0.1, TestShare = 0.2;

    // half of the fewest words that may be asked for; and the pieces that a detector needs at least
    private const int MinTraining = 2_500, MinDetector = 50;

    /// <summary>Words of a corpus that fills every part.</summary>
    /// <param name="training">Words to train on.</param>
    internal static long WordsFor(int training) =>
        (long)Math.Max(training / TrainingShare, Math.Max(MaxValidation / ValidationShare, MaxTest / TestShare));

    /// <summary>Returns true if every part has enough text: a part takes whole documents, so that a few long ones can leave nothing for the last.</summary>
    /// <param name="detector">Whether a detector is to be trained.</param>
    internal bool Suffice(bool detector) =>
        Training.Sum(piece => piece.Length) >= MinTraining && Validation.Length > 0 && Test.Length > 0 && (!detector || Detector.Length >= MinDetector);

    /// <param name="corpus">Where they come from.</param>
    /// <param name="words">Words to train on at most.</param>
    /// <param name="seed">Decides which document is where.</param>
    internal static LabShards Draw(LabCorpus corpus, int words, ulong seed)
    {
        var texts = corpus.Texts.OrderBy(text => SplitMix64.At(seed, LabStreams.Shards, text.Key)).ToArray();
        var at = 0;
        var validation = Next(Math.Min(MaxValidation, corpus.Words * ValidationShare));
        var test = Next(Math.Min(MaxTest, corpus.Words * TestShare));
        var detector = Next(Math.Min(words, corpus.Words * DetectorShare));
        var training = Next(Math.Min(words, corpus.Words * TrainingShare));
        if (detector.Length < MinDetector)
        {
            // few words are few pieces of long documents; from what is left, so that no other part depends on how many they are
            detector = [.. detector, .. Next(0, MinDetector - detector.Length)];
        }

        return new LabShards(training, detector, validation, test);

        string[][] Next(double most, int leastPieces = 1)
        {
            var pieces = new List<string[]>();
            for (double taken = 0; at < texts.Length && (pieces.Count < leastPieces || taken + texts[at].Words <= most); at++)
            {
                taken += texts[at].Words;
                pieces.AddRange(texts[at].Pieces);
            }

            return [.. pieces];
        }
    }
}
