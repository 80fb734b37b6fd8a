using System.Text;

namespace Provenance.Collapse.World;

/// <summary>Trains and applies detectors of the lab's text, as any other detector.</summary>
internal static class LabDetector
{
    /// <summary>Number of folds. Documents are short and alike, so that fewer suffice.</summary>
    private const int Folds = 3;

    internal static Detector Train(LabWorld world, IEnumerable<LabDocument> human, IEnumerable<LabDocument> machine, CancellationToken cancellation)
    {
        var path = Path.Combine(world.Folder, "detector.jsonl");
        LabFiles.Write(path, world, human.Concat(machine), declared: true);
        try
        {
            return new DetectorTrainer(new TrainingOptions { Seed = world.Seed, Folds = Folds, Threads = world.Options.Threads }).Run(new TrainingRequest { Inputs = [path] }, cancellation: cancellation).Detector;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Returns the mean human-resemblance of documents, log-odds.</summary>
    internal static double Resemblance(LabWorld world, IEnumerable<LabDocument> documents)
    {
        var scorer = world.Detector.CreateScorer(ScanOptions.DefaultFalsePositiveRate);
        var (sum, count) = (0.0, 0);
        foreach (var document in documents)
        {
            var score = scorer.Score(Encoding.UTF8.GetBytes(document.Text(world.Vocabulary)));
            if (score.Words > 0)
            {
                sum += score.Resemblance;
                count++;
            }
        }

        return sum / count;
    }
}
