using System.Text;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class ArmourTests
{
    private const string Begin = "-----BEGIN C2PA MANIFEST-----";
    private const string End = "-----END C2PA MANIFEST-----";
    private const string Body = "print('a quiet harbour')\r\nprint('a boat')\r\n";

    [Theory]
    [InlineData("# " + Begin + " ", " " + End + "\r\n", "", Body)]
    [InlineData("<!-- " + Begin + " ", " " + End + " -->\n", "", Body)]
    [InlineData("\r\n# " + Begin + " ", " " + End, Body, "")]
    [InlineData(Begin + "\n", "\n" + End + "\n", "---\n", "title: A harbour\n---\nThe boat left.\n")]
    [InlineData(Begin + "\n", "\n" + End, "---\n", "\ntitle: A harbour\n---\nThe boat left.\n")]
    public void A_block_is_found_in_each_place_and_left_out_of_the_hash(string before, string after, string head, string rest)
    {
        var found = Assert.Single(TextCredentialReaderTests.Read(Sign(before, after, head, rest)));
        Assert.Equal("trainedAlgorithmicMedia", found.Value);
        Assert.Contains("text hash matches", found.Detail!, StringComparison.Ordinal);
        Assert.Equal(Origin.Machine, found.Says);
    }

    [Fact]
    public void The_hash_is_over_bytes_as_they_are()
    {
        var signed = Sign($"# {Begin} ", $" {End}\r\n", "", Body);
        Assert.Contains("does not match", Detail(signed.Replace("boat", "goat", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("does not", Detail(signed.Replace("\r\n", "\n", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_must_be_the_block_and_no_more()
    {
        var text = $"# {Begin} x {End}\nA first line.\nA second.\n";
        var store = new CredentialManifestWriter().Write(new CredentialManifestWriter().Digest("A second.\n"u8.ToArray()), [(0, 100_000)]);
        var block = $"# {Begin} data:application/c2pa;base64,{Convert.ToBase64String(store)} {End}\nA first line.\n";
        store = new CredentialManifestWriter().Write(new CredentialManifestWriter().Digest("A second.\n"u8.ToArray()), [(0, block.Length)]);
        var hiding = $"# {Begin} data:application/c2pa;base64,{Convert.ToBase64String(store)} {End}\nA first line.\nA second.\n";
        Assert.NotEqual(text, hiding);
        Assert.Contains("does not", Detail(hiding), StringComparison.Ordinal);
        Assert.Equal(Origin.Unknown, Assert.Single(TextCredentialReaderTests.Read(hiding)).Says);
    }

    [Fact]
    public void A_manifest_elsewhere_is_named_and_not_fetched() =>
        Assert.Equal(
            "the text names a C2PA manifest elsewhere, which was not fetched: https://example.org/m.c2pa",
            Detail($"// {Begin} https://example.org/m.c2pa {End}\ncode();\n"));

    [Fact]
    public void Text_about_the_format_holds_no_manifest()
    {
        Assert.Empty(TextCredentialReaderTests.Read($"A block starts with {Begin} and ends with {End}."));
        Assert.Empty(TextCredentialReaderTests.Read($"{Begin}\n<manifest-reference>\n{End}\n"));
        Assert.Empty(TextCredentialReaderTests.Read($"{Begin}\n\n{End}\n"));
        Assert.Empty(TextCredentialReaderTests.Read($"Only {Begin} here."));
        Assert.Empty(TextCredentialReaderTests.Read($"{End} and then {Begin}"));
        Assert.Empty(TextCredentialReaderTests.Read($"{Begin} https:// and more words {End}"));
    }

    [Fact]
    public void Damaged_Base64_is_reported() =>
        Assert.Equal("a C2PA manifest block stands at byte 2 whose Base64 is damaged", Detail($"# {Begin} data:application/c2pa;base64,AA$= {End}\n"));

    [Fact]
    public void Of_several_blocks_none_is_believed_and_placeholders_do_not_count()
    {
        var signed = Sign($"# {Begin} ", $" {End}\r\n", "", Body);
        Assert.StartsWith("2 C2PA manifest blocks stand in the text", Detail(signed + signed), StringComparison.Ordinal);
        Assert.StartsWith("claim of Test Writer", Detail(signed + $"# {Begin} ... {End}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_beginnings_without_an_end_are_read_once()
    {
        var text = string.Concat(Enumerable.Repeat(Begin + " ", 10_000));
        Assert.Empty(TextCredentialReaderTests.Read(text));
        Assert.Empty(TextCredentialReaderTests.Read(text + End));
    }

    private static string Detail(string text) => Assert.Single(TextCredentialReaderTests.Read(text)).Detail!;

    /// <summary>A text with a block that its hash leaves out; what the claim says of the block's length does not change its own.</summary>
    private static string Sign(string before, string after, string head, string rest)
    {
        var writer = new CredentialManifestWriter();
        var digest = writer.Digest(Encoding.UTF8.GetBytes(head + rest));
        var length = Block(60_000).Length;
        return head + Block(length) + rest;

        string Block(int size) => $"{before}data:application/c2pa;base64,{Convert.ToBase64String(writer.Write(digest, [(head.Length, size)]))}{after}";
    }
}
