using System.Text;
using Provenance.Collapse.Models;
using Provenance.Collapse.World;
using Provenance.Curation.Diversity;

namespace Provenance.Collapse.Measures;

/// <summary>Measures generations of one seed. Safe to share between threads.</summary>
internal sealed class LabMeter
{
    private readonly LabWorld _world;
    private readonly DiversityMeter _human;
    private readonly double _perplexity;

    internal LabMeter(LabWorld world)
    {
        _world = world;
        _human = Diversity(world.Human);
        _perplexity = Perplexity(world.First.Model);
        HumanText = Measure("text", world.First with { Text = world.Human });
    }

    /// <summary>The figures of human text itself.</summary>
    internal GenerationFigures HumanText { get; }

    internal GenerationFigures Measure(string arm, LabGeneration generation)
    {
        var meter = Diversity(generation.Text);
        var (diversity, reference) = (meter.Measure(), meter.CompareTo(_human));
        var perplexity = generation.Number == 0 ? _perplexity : generation.HasPerplexity ? Perplexity(generation.Model) : double.NaN;
        var (mean, high) = UnderFirstModel(generation.Text);
        return new GenerationFigures
        {
            Arm = arm,
            Seed = _world.Seed,
            Generation = generation.Number,
            TrainingWords = generation.Set.Words,
            HumanShare = generation.Set.HumanShare,
            Perplexity = perplexity,
            Ratio = perplexity / _perplexity,
            Vocabulary = diversity.Types,
            TailCoverage = reference.TailCoverage,
            TailMass = reference.TailMassRatio,
            Distinct2 = diversity.Distinct2,
            SelfBleu4 = diversity.SelfBleu4,
            Compression = diversity.CompressionRatio,
            FirstModelPerplexity = mean,
            FirstModelPerplexity95 = high,
            Resemblance = LabDetector.Resemblance(_world, generation.Text),
            Survival = WordSurvival.Compute(_world.Vocabulary, generation.Text),
        };
    }

    private double Perplexity(ILanguageModel model) => LabStudents.Perplexity(model, _world.Test);

    private DiversityMeter Diversity(LabDocument[] text)
    {
        // words have numbers, so that the index of hashes stays empty
        var meter = new DiversityMeter(new WordIndex());
        foreach (var document in text) meter.Add(document.Words, Encoding.UTF8.GetBytes(document.Text(_world.Vocabulary)));

        return meter;
    }

    private (double Mean, double High) UnderFirstModel(LabDocument[] text)
    {
        var perplexities = Array.ConvertAll(text, document => LabStudents.Perplexity(_world.First.Model, [document.Words]));
        Array.Sort(perplexities);
        return (perplexities.Average(), perplexities[(int)(0.95 * (perplexities.Length - 1))]);
    }
}
