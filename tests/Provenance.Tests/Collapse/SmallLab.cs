using Provenance.Collapse.Corpus;
using Provenance.Collapse.Regimes;
using Provenance.Collapse.World;

namespace Provenance.Tests.Collapse;

/// <summary>One seed's world over made-up text, built once for the tests of a class, with a detector that knows the text.</summary>
public sealed class SmallLab : IDisposable
{
    internal const ulong TextSeed = 6;

    public SmallLab() : this(900) { }

    internal SmallLab(int documents)
    {
        Folder.Write("text/made-up.jsonl", MadeUpText.Lines(MadeUpText.Documents(TextSeed, documents)));
        Directory.CreateDirectory(Folder["work"]);
        var options = new CollapseOptions { Generations = 2, Words = 50_000, Threads = 2 };
        var request = new CollapseRequest { Inputs = [Folder["text"]] };
        var corpus = LabCorpus.Load(request, LabShards.WordsFor(options.Words), null, _ => { }, default);
        Shards = LabShards.Draw(corpus, options.Words, 1);
        World = LabWorld.Build(request, options, Shards, 1, Folder["work"], default);
    }

    internal TemporaryFolder Folder { get; } = new();

    internal LabShards Shards { get; }

    internal LabWorld World { get; }

    /// <summary>The generations of one of the lab's arms.</summary>
    internal LabGeneration[] Generations(string arm) => [.. Lineages.Find(CollapseRegime.All.Single(one => one.Name == arm)).Generations(World, default)];

    /// <summary>The number of copies of each document in a set.</summary>
    internal static Dictionary<(int Generation, int Number), int> Repeats(LabSet set) =>
        set.Documents.GroupBy(document => (document.Generation, document.Number)).ToDictionary(group => group.Key, group => group.Count());

    public void Dispose() => Folder.Dispose();
}
