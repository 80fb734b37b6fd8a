using Provenance.Collapse.Corpus;
using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;

namespace Provenance.Collapse.World;

/// <summary>The data shared by all regimes of one seed: the parts of the corpus, generation 0's model and its output, and the detector.</summary>
internal sealed class LabWorld
{
    private LabWorld(ulong seed, CollapseOptions options, LabShards shards, string folder)
    {
        (Seed, Options, Folder) = (seed, options, folder);
        Vocabulary = LabVocabulary.Build(shards.Training);
        Human = Encode(shards.Training);
        DetectorHuman = Encode(shards.Detector);
        Validation = Encode(shards.Validation);
        Test = [.. Encode(shards.Test).Select(document => document.Words)];
        Lengths = [.. Human.Select(document => document.Words.Length)];
        Sampling = new SamplingOptions { Temperature = options.Temperature, TopK = options.TopK, TopP = options.TopP };
        Students = new LabStudents(options, Vocabulary, [.. Validation.Select(document => document.Words)], seed);
    }

    internal ulong Seed { get; }

    internal CollapseOptions Options { get; }

    /// <summary>The folder for temporary files.</summary>
    internal string Folder { get; }

    internal LabVocabulary Vocabulary { get; }

    /// <summary>The training data of generation 0.</summary>
    internal LabDocument[] Human { get; }

    /// <summary>Human text for training detectors, and no model.</summary>
    internal LabDocument[] DetectorHuman { get; }

    internal LabDocument[] Validation { get; }

    internal int[][] Test { get; }

    /// <summary>Number of words of each human document, which generated ones have, too.</summary>
    internal int[] Lengths { get; }

    internal long Words => Lengths.Sum(length => (long)length);

    internal SamplingOptions Sampling { get; }

    internal LabStudents Students { get; }

    /// <summary>The human generation.</summary>
    internal LabGeneration First { get; private set; } = null!;

    /// <summary>The detector that judges documents.</summary>
    internal Detector Detector { get; private set; } = null!;

    /// <param name="request">The request, with a detector or none.</param>
    /// <param name="options">The options of training and sampling.</param>
    /// <param name="shards">The parts of the corpus.</param>
    /// <param name="seed">The seed of everything.</param>
    /// <param name="folder">The folder for temporary files.</param>
    /// <param name="cancellation">Stops building.</param>
    internal static LabWorld Build(CollapseRequest request, CollapseOptions options, LabShards shards, ulong seed, string folder, CancellationToken cancellation)
    {
        var world = new LabWorld(seed, options, shards, folder);
        var set = new LabSet(world.Human);
        var model = world.Students.Train(set, cancellation);
        world.First = new LabGeneration(0, model, set, model.Write(world.Lengths, world.Sampling, 1, world.SeedOf(LabStreams.Writing, 0)));
        world.Detector = request.Detector ?? world.TrainDetector(world.Sampling, cancellation);
        return world;
    }

    /// <summary>Returns the seed of one sampling.</summary>
    internal ulong SeedOf(ulong stream, int index) => SplitMix64.At(Seed, stream, (ulong)index);

    /// <summary>Trains a detector on output of generation 0's model under given sampling options, against human text that no model has seen.</summary>
    internal Detector TrainDetector(SamplingOptions sampling, CancellationToken cancellation)
    {
        var lengths = DetectorHuman.Select(document => document.Words.Length).ToArray();
        var written = First.Model.Write(lengths, sampling, 1, SeedOf(LabStreams.DetectorText, 0));
        return LabDetector.Train(this, DetectorHuman, written, cancellation);
    }

    private LabDocument[] Encode(string[][] pieces) => [.. pieces.Select((piece, number) => new LabDocument(0, number, Vocabulary.Encode(piece), piece))];
}
