using System.Security.Cryptography;
using Provenance.Formats.Corpora;
using Xunit;

namespace Provenance.Tests.Formats.Corpora;

public sealed partial class CorpusPullerTests : IDisposable
{
    private static readonly byte[] File1 = Bytes(1, 300_000);
    private static readonly byte[] File2 = Bytes(2, 300_000);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notices = [];

    private string Target => Path.Combine(_folder.Path, "set", "a.jsonl");

    [Fact]
    public void A_file_comes_whole_and_its_digest_is_kept()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        var pulled = Assert.Single(Pull(server));
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.Equal((Target, File1.Length, Hex(File1), DigestCheck.None, false), (pulled.Path, pulled.Bytes, pulled.Sha256, pulled.Check, pulled.WasThere));
        Assert.Contains(Hex(File1), File.ReadAllText(_folder["set.lock.json"]), StringComparison.Ordinal);
        Assert.Equal(["a.jsonl"], Directory.EnumerateFiles(_folder["set"]).Select(Path.GetFileName));
    }

    [Fact]
    public void What_is_there_is_checked_and_not_fetched_again()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        Pull(server);
        var again = Assert.Single(Pull(server));
        Assert.Equal((true, DigestCheck.Lock), (again.WasThere, again.Check));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_cut_connection_goes_on_where_it_ended_and_only_with_the_same_version()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1) with { CutAfter = request.From is null ? 100_000 : null });
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.Equal([new ServerRequest("a.jsonl", null, null), new ServerRequest("a.jsonl", 100_000, "\"v1\"")], server.Requests);
    }

    [Fact]
    public void What_one_run_left_the_next_goes_on_with()
    {
        var broken = true;
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1) with { CutAfter = broken ? 70_000 : null });
        var error = Assert.Throws<TransferException>(() => Pull(server, tries: 1));
        Assert.Contains("run the same again to go on", error.Message, StringComparison.Ordinal);
        Assert.Equal(["a.jsonl.part", "a.jsonl.part.json"], Directory.EnumerateFiles(_folder["set"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        broken = false;
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.True(server.Requests.Last().From is >= 70_000, $"{server.Requests.Last()}");
    }

    [Fact]
    public void A_part_of_another_version_is_not_added_to()
    {
        var calls = 0;
        using var server = new LoopbackServer(request => calls++ == 0
            ? ServerReply.Right(request, File1) with { CutAfter = 100_000 }
            : ServerReply.Right(request, File2, "\"v2\""));
        Pull(server);
        Assert.Equal(File2, File.ReadAllBytes(Target));
        Assert.Contains(_notices, notice => notice.Contains("starts over", StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_without_ranges_or_versions_starts_over()
    {
        var calls = 0;
        using var server = new LoopbackServer(_ => new ServerReply(200, File1) { CutAfter = calls++ == 0 ? 100_000 : null });
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.All(server.Requests, request => Assert.Null(request.From));
    }

    [Fact]
    public void A_server_that_always_cuts_at_the_same_place_is_given_up()
    {
        using var server = new LoopbackServer(_ => new ServerReply(200, File1) { CutAfter = 100_000 });
        var error = Assert.Throws<TransferException>(() => Pull(server, tries: 3));
        Assert.Contains("gave up after 3 tries", error.Message, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 3, 4);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_server_that_brings_a_little_each_time_is_not_given_up()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1) is var right && right.Body.Length > 20_000 ? right with { CutAfter = 20_000 } : right);
        Pull(server, tries: 2);
        Assert.Equal(File1, File.ReadAllBytes(Target));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public void What_may_pass_is_tried_again(int status)
    {
        var calls = 0;
        using var server = new LoopbackServer(request => calls++ < 2 ? new ServerReply(status, []) { Headers = ["Retry-After: 0"] } : ServerReply.Right(request, File1));
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.Equal(2, _notices.Count(notice => notice.Contains($"{status}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_server_that_asks_for_much_patience_is_not_waited_for()
    {
        using var server = new LoopbackServer(_ => new ServerReply(503, []) { Headers = ["Retry-After: 3600"] });
        Assert.Contains("60 minutes", Assert.Throws<TransferException>(() => Pull(server)).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(404, "no such file any more")]
    [InlineData(403, "not for everybody")]
    [InlineData(302, "sends on")]
    public void What_will_not_pass_is_not_tried_again(int status, string says)
    {
        using var server = new LoopbackServer(_ => new ServerReply(status, []));
        var error = Assert.Throws<TransferException>(() => Pull(server));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Contains($"{status}", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(Directory.EnumerateFiles(_folder["set"]));
    }

    [Fact]
    public void A_redirect_is_followed()
    {
        using var server = new LoopbackServer(request => request.Path == "a.jsonl" ? new ServerReply(302, []) { Headers = ["Location: /elsewhere"] } : ServerReply.Right(request, File1));
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
    }

    [Fact]
    public void A_part_that_is_whole_already_is_enough()
    {
        Directory.CreateDirectory(_folder["set"]);
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        File.WriteAllBytes(Target + ".part", File1);
        new PartialState(server.Address("a.jsonl"), "\"v1\"", null, File1.Length).Write(Target + ".part.json");
        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
        Assert.Equal(File1.Length, Assert.Single(server.Requests).From);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_part_that_is_too_long_or_of_nobody_knows_what_starts_over(bool known)
    {
        Directory.CreateDirectory(_folder["set"]);
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        File.WriteAllBytes(Target + ".part", Bytes(3, File1.Length + 5));
        if (known) new PartialState(server.Address("a.jsonl"), "\"v1\"", null, null).Write(Target + ".part.json");

        Pull(server);
        Assert.Equal(File1, File.ReadAllBytes(Target));
    }

    [Fact]
    public void A_silent_server_is_given_up_and_what_it_sent_is_kept()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1) with { CutAfter = 50_000, Silent = true });
        var error = Assert.Throws<TransferException>(() => Pull(server, tries: 1, patience: 3));
        Assert.Contains("said nothing for 3 s", error.Message, StringComparison.Ordinal);
        Assert.True(new FileInfo(Target + ".part").Length >= 50_000);
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, []));
        Assert.Equal(0, Assert.Single(Pull(server)).Bytes);
        Assert.True(File.Exists(Target));
    }

    [Fact]
    public async Task An_interrupted_download_keeps_what_came()
    {
        using var interrupt = new CancellationTokenSource();
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1) with { CutAfter = 50_000, Silent = true });
        var pull = Task.Run(() => Pull(server, patience: 60, cancellation: interrupt.Token));
        while (!pull.IsCompleted && new FileInfo(Target + ".part") is not { Exists: true, Length: > 0 }) await Task.Delay(10);

        await interrupt.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pull);
        Assert.True(File.Exists(Target + ".part"));
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void Two_downloads_of_one_file_do_not_mix()
    {
        using var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        Directory.CreateDirectory(_folder["set"]);
        using var other = new PartialFile(Target);
        Assert.Throws<OutputException>(() => Pull(server));
    }

    [Fact]
    public void A_server_that_is_not_there_is_given_up()
    {
        var server = new LoopbackServer(request => ServerReply.Right(request, File1));
        server.Dispose();
        Assert.Contains("gave up after 2 tries", Assert.Throws<TransferException>(() => Pull(server, tries: 2, address: "http://127.0.0.1:9/a.jsonl")).Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<PulledFile> Pull(
        LoopbackServer server, long? bytes = null, string? sha256 = null, int tries = 5, double patience = 30, string? address = null, CancellationToken cancellation = default)
    {
        using var puller = new CorpusPuller(new PullOptions { Tries = tries, FirstPause = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromSeconds(patience) });
        var manifest = new CorpusManifest
        {
            Name = "set",
            Title = "A set",
            About = "Made by a test.",
            Page = new Uri("https://example.org/"),
            Licence = "unstated",
            Files = [new CorpusFile { Url = new Uri(address ?? server.Address("a.jsonl")), Name = "a.jsonl", Format = "jsonl", Bytes = bytes, Sha256 = sha256 }],
        };
        return puller.Pull(manifest, _folder.Path, new Notices(_notices), cancellation);
    }

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public void Dispose() => _folder.Dispose();

    private sealed class Notices(List<string> to) : IRunObserver
    {
        public void OnProgress(in RunProgress progress) => Assert.True(progress is { Bytes: > 0, Fraction: null or (> 0 and <= 1) });

        public void OnNotice(string notice) => to.Add(notice);
    }
}
