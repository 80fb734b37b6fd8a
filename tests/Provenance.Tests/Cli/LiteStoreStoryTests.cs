using Provenance.Tests.Storage;

namespace Provenance.Tests.Cli;

public sealed class LiteStoreStoryTests : StoreStory
{
    private const string Name = "story.db";

    private protected override string Location => Name;

    private protected override string FullLocation => Cli.Folder[Name];

    private protected override int Kills => LongTests.Choose(30, 100);

    private protected override void FlipByteOf(string model) => LiteTampering.Replace(FullLocation, model, model.ToUpperInvariant());

    private protected override void Remove()
    {
        foreach (var path in Directory.GetFiles(Cli.Folder.Path, "story*")) File.Delete(path);
    }
}
