using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Provenance.Documents.Formats;
using Provenance.Formats.Zstandard;
using Provenance.Tests.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Documents.Inputs;

public sealed class ArchiveReaderTests : IDisposable
{
    private static readonly ReadingOptions Reading = new() { Formats = FileFormats.Create() };

    private static readonly (string Name, byte[] Content)[] Files =
    [
        ("docs/a.txt", "Text of a."u8.ToArray()), ("docs/b.jsonl", "{\"id\":\"b1\",\"text\":\"one\"}\nbad\n{\"id\":\"b2\",\"text\":\"two\"}\n"u8.ToArray()), ("docs/c.json.gz", TemporaryFolder.Gzip("{\"id\":\"c1\",\"text\":\"three\"}\n")),
        ("../up.txt", "Text of up."u8.ToArray()), ("d.csv", "id,text\nd1,four\n"u8.ToArray()), ("picture.png", [0x89, 0x50, 0x4E, 0x47]), ("docs/package.json", "{\n\"name\": 1\n}"u8.ToArray()),
        ("inner.zip", [0x50, 0x4B, 3, 4]), ("__MACOSX/._a.txt", [0, 1]), (".hidden.txt", "x"u8.ToArray()),
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => ["a.tar", "a.tar.gz", "a.tgz", "a.tar.zst", "a.zip", "unnamed-tar", "unnamed-zip"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_are_read_like_the_files_of_a_folder(string name)
    {
        _folder.Write(name, Archive(name));
        var (ids, rejects, findings) = Read(_folder[name]);
        var path = _folder[name];
        Assert.Equal([$"{path}/../up.txt", $"{path}/docs/a.txt", "b1", "b2", "c1", "d1"], ids.Order(StringComparer.Ordinal));
        Assert.Equal($"{path}/docs/b.jsonl:2 invalid-json", Assert.Single(rejects, reject => true) is var bad ? $"{bad.File}:{bad.Line} {bad.Reason}" : "");
        Assert.Equal(".json 1, .png 1, .zip 1", string.Join(", ", findings.FilesNotRead.Select(ending => $"{ending.Key} {ending.Value}")));
        // nothing was written where the name points to
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Path)!, "up.txt")));
    }

    [Fact]
    public void Archives_in_folders_are_read_and_those_of_other_endings_are_not()
    {
        _folder.Write("in/a.zip", Archive("a.zip"));
        _folder.Write("in/app.jar", Archive("a.zip"));
        var (ids, _, findings) = Read(_folder["in"]);
        Assert.Equal(6, ids.Count);
        Assert.Equal(1, findings.FilesNotRead[".jar"]);
    }

    [Fact]
    public void A_tar_archive_is_read_from_standard_input_and_a_zip_archive_asks_for_a_file()
    {
        Assert.Equal(6, Read("-", new CuttingStream(Archive("a.tar.gz"), [])).Ids.Count);
        var (ids, rejects, _) = Read("-", new CuttingStream(Archive("a.zip"), []));
        Assert.Empty(ids);
        Assert.Contains("save it as a file", Assert.Single(rejects).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.tar", "truncated-tar")]
    [InlineData("a.tar.gz", "truncated-gzip")]
    public void An_archive_that_ends_too_early_gives_its_first_members_and_a_reject(string name, string reason)
    {
        var archive = Archive(name);
        _folder.Write(name, archive[..(name == "a.tar" ? 512 + 512 + 512 + 20 : archive.Length * 2 / 3)]);
        var (ids, rejects, _) = Read(_folder[name]);
        Assert.Contains(ids, id => id.EndsWith("a.txt", StringComparison.Ordinal));
        Assert.Contains(rejects, reject => reject.Reason == reason);
    }

    [Fact]
    public void A_text_that_the_archive_cuts_is_no_document()
    {
        _folder.Write("a.tar", Archive("a.tar")[..(512 + 5)]);
        var (ids, rejects, _) = Read(_folder["a.tar"]);
        Assert.Empty(ids);
        Assert.Contains(rejects, reject => reject.File.EndsWith("/docs/a.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_member_of_a_zip_archive_costs_that_member()
    {
        var archive = Archive("a.zip", CompressionLevel.NoCompression);
        archive[archive.AsSpan().IndexOf("Text of a."u8)] = (byte)'B';
        _folder.Write("a.zip", archive);
        var (ids, rejects, _) = Read(_folder["a.zip"]);
        Assert.Equal(5, ids.Count);
        Assert.Contains(rejects, reject => reject.Reason == "damaged-zip" && reject.File.EndsWith("/docs/a.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Members_that_share_their_bytes_are_refused()
    {
        // an index that names one member a hundred times, as zip bombs have it
        var archive = Archive("a.zip", CompressionLevel.NoCompression, [("a.txt", Encoding.ASCII.GetBytes(new string('x', 5000)))]);
        var index = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = archive.AsSpan().IndexOf("PK\u0005\u0006"u8);
        byte[] bomb = [.. archive[..index], .. Enumerable.Repeat(archive[index..end], 100).SelectMany(static entry => entry), .. archive[end..]];
        end = bomb.AsSpan().IndexOf("PK\u0005\u0006"u8);
        (bomb[end + 8], bomb[end + 10]) = (100, 100);
        BitConverter.TryWriteBytes(bomb.AsSpan(end + 12), end - index);
        _folder.Write("a.zip", bomb);
        var (ids, rejects, _) = Read(_folder["a.zip"]);
        Assert.Empty(ids);
        Assert.Contains("overlap", Assert.Single(rejects).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_member_is_a_reject()
    {
        var archive = Archive("a.zip", files: [("a.txt", "secret"u8.ToArray())]);
        archive[6] |= 1;
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        _folder.Write("a.zip", archive);
        Assert.Contains("encrypted", Assert.Single(Read(_folder["a.zip"]).Rejects).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tar_header_of_gigabytes_is_refused_before_it_is_read()
    {
        // an extended header that says it has 1 GiB
        var header = new byte[512];
        "x"u8.CopyTo(header);
        "0000644\0"u8.CopyTo(header.AsSpan(100));
        "10000000000\0"u8.CopyTo(header.AsSpan(124));
        "00000000000\0"u8.CopyTo(header.AsSpan(136));
        header[156] = (byte)'x';
        "ustar\000"u8.CopyTo(header.AsSpan(257));
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(static value => value), 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        _folder.Write("a.tar", [.. header, .. new byte[4096]]);
        Assert.Equal("damaged-tar", Assert.Single(Read(_folder["a.tar"]).Rejects).Reason);
    }

    internal static byte[] Archive(string name, CompressionLevel level = CompressionLevel.Optimal, (string Name, byte[] Content)[]? files = null)
    {
        files ??= Files;
        using var bytes = new MemoryStream();
        if (name.Contains("zip", StringComparison.Ordinal))
        {
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (member, content) in files)
                {
                    using var stream = zip.CreateEntry(member, level).Open();
                    stream.Write(content);
                }
            }

            return bytes.ToArray();
        }

        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (member, content) in files)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, member) { DataStream = new MemoryStream(content) });
            }

            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
        }

        return name.EndsWith("gz", StringComparison.Ordinal) ? WarcSample.Gzip(bytes.ToArray()) : name.EndsWith(".zst", StringComparison.Ordinal) ? WarcSample.Pack(bytes.ToArray(), ZstdCompression.Instance.Pack) : bytes.ToArray();
    }

    private static (List<string> Ids, List<Reject> Rejects, InputFindings Findings) Read(string input, Stream? standardInput = null)
    {
        var rejects = new List<Reject>();
        var tally = new InputTally();
        var ids = DocumentReader.Read([input], Reading, rejects.Add, null, standardInput, tally).Select(document => document.Id!).ToList();
        return (ids, rejects, tally.Findings());
    }

    public void Dispose() => _folder.Dispose();
}
