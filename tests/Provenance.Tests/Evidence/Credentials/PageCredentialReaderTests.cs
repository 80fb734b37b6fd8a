using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class PageCredentialReaderTests
{
    private const string Head = "<!DOCTYPE html><html><head><title>A harbour</title>";
    private const string Tail = "</head><body><p>The boat left.</p></body></html>";

    private readonly PageCredentialReader _reader = new(null, CredentialClock.Instance);

    [Theory]
    [InlineData("<script type=\"application/c2pa\">", "</script>")]
    [InlineData("<SCRIPT type='application/c2pa'>\n", "\n</SCRIPT >")]
    public void The_hash_leaves_out_the_script_element(string open, string close)
    {
        var (page, store) = Sign(open, close);
        var found = Read(page, store);
        Assert.Equal(Origin.Machine, found.Says);
        Assert.Contains("text hash matches", found.Detail!, StringComparison.Ordinal);

        Assert.Equal(Origin.Unknown, Read(page.Replace("boat", "goat", StringComparison.Ordinal), store).Says);
        Assert.Contains("hash does not fit", Read(" " + page, store).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_a_manifest_that_stands_elsewhere_leaves_out_nothing()
    {
        var writer = new CredentialManifestWriter();
        var store = writer.Write(writer.Digest(Encoding.UTF8.GetBytes(Head + Tail)), null);
        Assert.Equal(Origin.Machine, Read(Head + Tail, store).Says);
    }

    [Fact]
    public void Nothing_but_a_script_element_may_be_left_out()
    {
        var writer = new CredentialManifestWriter();
        var store = writer.Write(writer.Digest(Encoding.UTF8.GetBytes(Head)), [(Head.Length, Tail.Length)]);
        Assert.Contains("hash does not fit", Read(Head + Tail, store).Detail!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, -1)]
    public void Ranges_that_cannot_be_are_damaged(int start, int length) =>
        Assert.Contains("hash does not fit", Read(Head, new CredentialManifestWriter().Write(new byte[32], [(start, length)])).Detail!, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1_000_000)]
    [InlineData(1_000_000, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Ranges_beyond_the_page_speak_of_another(int start, int length) =>
        Assert.Contains("hash does not match", Read(Head, new CredentialManifestWriter().Write(new byte[32], [(start, length)])).Detail!, StringComparison.Ordinal);

    [Fact]
    public void Ranges_that_overlap_or_are_too_many_are_damaged()
    {
        Assert.Contains("hash does not fit", Read(Head, new CredentialManifestWriter().Write(new byte[32], [(0, 5), (4, 5)])).Detail!, StringComparison.Ordinal);
        var many = Enumerable.Range(0, DataBinding.MaxRanges + 1).Select(i => (0, 0)).ToArray();
        Assert.Contains("hash does not fit", Read(Head, new CredentialManifestWriter().Write(new byte[32], many)).Detail!, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_are_no_credential_and_other_bytes_one_that_cannot_be_read()
    {
        Assert.Null(_reader.Read([], "<html>"u8));
        Assert.StartsWith("a content credential that cannot be read", _reader.Read([1, 2, 3], "<html>"u8)!.Detail, StringComparison.Ordinal);
    }

    private OriginEvidence Read(string page, byte[] store) => _reader.Read(store, Encoding.UTF8.GetBytes(page))!;

    private static (string Page, byte[] Store) Sign(string open, string close)
    {
        var writer = new CredentialManifestWriter();
        var digest = writer.Digest(Encoding.UTF8.GetBytes(Head + Tail));
        var length = open.Length + Convert.ToBase64String(writer.Write(digest, [(Head.Length, 60_000)])).Length + close.Length;
        var store = writer.Write(digest, [(Head.Length, length)]);
        return (Head + open + Convert.ToBase64String(store) + close + Tail, store);
    }
}
