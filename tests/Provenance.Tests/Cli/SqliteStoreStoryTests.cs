using System.Text;

namespace Provenance.Tests.Cli;

public sealed class SqliteStoreStoryTests : StoreStory
{
    private const string Name = "story.db";

    private protected override string FullLocation => "sqlite:" + Cli.Folder[Name];

    private protected override string Location => "sqlite:story.db";

    private protected override int Kills => 10;

    private protected override void FlipByteOf(string model)
    {
        var path = Cli.Folder[Name];
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes($"\"model\":\"{model}\"")) + 10] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private protected override void Remove()
    {
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(Cli.Folder[Name + ending]);
    }
}
