using Provenance.Collapse.Corpus;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>One model a generation, which writes the text for training the next.</summary>
/// <param name="regime">The regime that makes the training sets.</param>
/// <param name="smoothed">True if models give unseen events a probability; the human model always does.</param>
internal sealed class SingleLineage(IRegime regime, bool smoothed = true) : ILineage
{
    public IEnumerable<LabGeneration> Generations(LabWorld world, CancellationToken cancellation)
    {
        var lengths = Enumerable.Repeat(world.Lengths, regime.Writes).SelectMany(length => length).ToArray();
        var texts = new List<LabDocument[]> { First() };
        yield return world.First with { Text = texts[0][..world.Lengths.Length] };
        for (var generation = 1; generation <= world.Options.Generations; generation++)
        {
            var set = regime.Choose(new LabPool(world, generation, texts), cancellation);
            var model = smoothed ? world.Students.Train(set, cancellation) : world.Students.CountUnsmoothed(set);
            var text = Write(model, generation);
            texts.Add(text);
            yield return new LabGeneration(generation, model, set, text[..world.Lengths.Length]) { HasPerplexity = smoothed };
        }

        LabDocument[] First() =>
            !smoothed ? Write(world.Students.CountUnsmoothed(world.First.Set), 0)
            : regime.Writes == 1 ? world.First.Text
            : Write(world.First.Model, 0);

        LabDocument[] Write(Models.ILanguageModel model, int generation) =>
            model.Write(lengths, world.Sampling, generation + 1, world.SeedOf(LabStreams.Writing, generation));
    }
}
