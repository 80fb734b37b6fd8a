using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Corpus;

/// <summary>The parts of a corpus for one seed: pieces of one document are all in the same part, so that no measured text was trained on.</summary>
/// <param name="Training">Training data of generation 0.</param>
/// <param name="Detector">Human text for training a detector.</param>
/// <param name="Validation">Text for tuning discounts, and for sentinels.</param>
/// <param name="Test">Text for measuring perplexity.</param>
internal sealed record LabShards(string[][] Training, string[][] Detector, string[][] Validation, string[][] Test)
{
    // maximum numbers of words, and shares of a small corpus
    private const int MaxValidation = 40_000, MaxTest = 80_000;
    private const double TrainingShare = 0.45, DetectorShare = 0.25, ValidationShare = 0.1, TestShare = 0.2;

    // half of the smallest permitted number of words; and the minimum number of pieces for a detector
    private const int MinTraining = 2_500, MinDetector = 50;

    /// <summary>Returns the number of words of a corpus that fills every part.</summary>
    /// <param name="training">Number of words to train on.</param>
    internal static long WordsFor(int training) =>
        (long)Math.Max(training / TrainingShare, Math.Max(MaxValidation / ValidationShare, MaxTest / TestShare));

    /// <summary>Returns true if every part has enough text: a part takes whole documents, so that a few long ones can leave nothing for the last.</summary>
    /// <param name="detector">True if a detector is to be trained.</param>
    internal bool Suffice(bool detector) =>
        Training.Sum(piece => piece.Length) >= MinTraining && Validation.Length > 0 && Test.Length > 0 && (!detector || Detector.Length >= MinDetector);

    /// <param name="corpus">The corpus.</param>
    /// <param name="words">Maximum number of words to train on.</param>
    /// <param name="seed">The seed that assigns documents to parts.</param>
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
            // few words are few pieces of long documents; taken from the rest, so that no other part depends on their number
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
