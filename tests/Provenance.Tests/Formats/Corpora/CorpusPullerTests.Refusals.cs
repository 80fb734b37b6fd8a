using Xunit;

namespace Provenance.Tests.Formats.Corpora;

/// <summary>Downloads that are refused: wrong sizes, wrong digests, files of the user's.</summary>
public sealed partial class CorpusPullerTests
{
    [Fact]
    public void A_size_that_is_not_the_manifests_ends_it_before_a_byte_is_written()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        var error = Assert.Throws<DataException>(() => Pull(server, bytes: 5));
        Assert.Contains("has 300000 bytes where the manifest says 5", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder["set"]));
    }

    [Fact]
    public void More_than_the_manifests_size_is_not_taken_where_the_server_does_not_say_how_much_comes()
    {
        using var server = new LoopbackServer(_ => new ServerReply(200, File1) { Length = -1 });
        Assert.Contains("more came than the 5 bytes", Assert.Throws<DataException>(() => Pull(server, bytes: 5)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_digest_that_is_not_the_manifests_is_refused_with_both_digests()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        var error = Assert.Throws<DataException>(() => Pull(server, sha256: Hex(File2)));
        Assert.Contains(Hex(File1), error.Message, StringComparison.Ordinal);
        Assert.Contains(Hex(File2), error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.jsonl.refused"], Directory.EnumerateFiles(_folder["set"]).Select(Path.GetFileName));
        Assert.False(File.Exists(_folder["set.lock.json"]));
    }

    [Fact]
    public void A_file_that_changes_under_its_address_is_refused_by_the_first_ones_digest()
    {
        var file = File1;
        using var server = new LoopbackServer(request => ServerReply.Right(request, file));
        Pull(server);
        File.Delete(Target);
        file = File2;
        var error = Assert.Throws<DataException>(() => Pull(server));
        Assert.Contains("set.lock.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(Hex(File1), error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Target));
        file = File1;
        Assert.Equal(DigestCheck.Lock, Assert.Single(Pull(server)).Check);
    }

    [Fact]
    public void A_file_of_the_users_that_is_another_one_stays()
    {
        Directory.CreateDirectory(_folder["set"]);
        File.WriteAllText(Target, "mine");
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        var error = Assert.Throws<DataException>(() => Pull(server, sha256: Hex(File1)));
        Assert.Contains("stays as it is", error.Message, StringComparison.Ordinal);
        Assert.Throws<DataException>(() => Pull(server, bytes: File1.Length));
        Assert.Equal("mine", File.ReadAllText(Target));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_file_for_which_there_is_no_room_is_not_begun()
    {
        using var server = new LoopbackServer(_ => new ServerReply(200, []) { Length = long.MaxValue / 2 });
        Assert.Contains("are free on its disk", Assert.Throws<TransferException>(() => Pull(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_was_packed_on_the_way_is_refused()
    {
        using var server = new LoopbackServer(_ => new ServerReply(200, File1) { Headers = ["Content-Encoding: gzip"] });
        Assert.Contains("packed as gzip", Assert.Throws<DataException>(() => Pull(server)).Message, StringComparison.Ordinal);
    }
}
