using System.Security.Cryptography;
using Provenance.Documents.Outputs;
using Xunit;

namespace Provenance.Tests.Documents;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_appears_only_when_it_is_committed()
    {
        using var file = new AtomicFile(_folder["out.txt"]);
        file.Stream.Write("hello"u8);
        Assert.False(File.Exists(_folder["out.txt"]));
        file.Commit();
        Assert.Equal("hello", File.ReadAllText(_folder["out.txt"]));
        Assert.Equal(["out.txt"], _folder.Names());
        Assert.Equal(5, file.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("hello"u8)), file.Sha256());
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_the_older_one_and_nothing_else()
    {
        _folder.Write("out.txt", "older");
        using (var file = new AtomicFile(_folder["out.txt"]))
        {
            file.Stream.Write("newer"u8);
        }

        Assert.Equal("older", File.ReadAllText(_folder["out.txt"]));
        Assert.Equal(["out.txt"], _folder.Names());
    }

    [Fact]
    public void An_older_file_is_replaced()
    {
        _folder.Write("out.txt", "an older and longer one");
        using var file = new AtomicFile(_folder["out.txt"]);
        file.Stream.Write("newer"u8);
        file.Commit();
        Assert.Equal("newer", File.ReadAllText(_folder["out.txt"]));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        _folder.Write("real.txt", "older");
        File.CreateSymbolicLink(_folder["link.txt"], _folder["real.txt"]);
        using var file = new AtomicFile(_folder["link.txt"]);
        file.Stream.Write("newer"u8);
        file.Commit();
        Assert.NotNull(new FileInfo(_folder["link.txt"]).LinkTarget);
        Assert.Equal("newer", File.ReadAllText(_folder["real.txt"]));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_a_folder_in_its_place_is_said_at_once()
    {
        Assert.Throws<OutputException>(() => new AtomicFile(_folder["no/out.txt"]));
        Assert.Throws<OutputException>(() => new AtomicFile(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}
