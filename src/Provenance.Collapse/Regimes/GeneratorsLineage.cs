using Provenance.Collapse.Corpus;
using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>
/// Several generators, the first generation of each trained on its own part of the human text, and in each generation a student trained
/// on text of all of them, as many words as there is human text.
/// </summary>
/// <param name="mixed">True if the student learns from all generators, false for the first alone.</param>
/// <param name="pooled">True if the generators are retrained on a common pool, false for each on its own output.</param>
internal sealed class GeneratorsLineage(bool mixed, bool pooled) : ILineage
{
    /// <summary>Number of generators: with more, each would have too little human text.</summary>
    private const int Count = 3;

    public IEnumerable<LabGeneration> Generations(LabWorld world, CancellationToken cancellation)
    {
        yield return world.First;
        var count = mixed ? Count : 1;
        var sets = Enumerable.Range(0, count).Select(part => new LabSet([.. world.Human.Where((_, i) => i % Count == part)])).ToArray();
        for (var generation = 1; generation <= world.Options.Generations; generation++)
        {
            var texts = sets.Select((set, part) => Numbered(part, world.Students.Train(set, cancellation)
                .Write(world.Lengths, world.Sampling, generation, world.SeedOf(LabStreams.Generators + (ulong)part, generation)))).ToArray();
            sets = pooled ? [.. Share(texts, generation)] : [.. texts.Select(text => new LabSet(text))];
            var student = new LabSet([.. texts.SelectMany((text, part) => text.Where((_, i) => i % count == part))]);
            var model = world.Students.Train(student, cancellation);
            yield return new LabGeneration(
                generation, model, student, model.Write(world.Lengths, world.Sampling, generation + 1, world.SeedOf(LabStreams.Writing, generation)));
        }

        LabDocument[] Numbered(int part, LabDocument[] text) =>
            Array.ConvertAll(text, document => document with { Number = document.Number + part * world.Lengths.Length });

        IEnumerable<LabSet> Share(LabDocument[][] texts, int generation) => Enumerable.Range(0, count).Select(part =>
            new LabSet([.. LabWriting.Draw([.. texts.SelectMany(text => text)], world.Words, world.SeedOf(LabStreams.Choosing, generation * Count + part))]));
    }
}
