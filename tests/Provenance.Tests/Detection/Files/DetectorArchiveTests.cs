using System.IO.Compression;
using System.Text;
using Provenance.Detection.Files;
using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Files;

public sealed class DetectorArchiveTests : IDisposable
{
    private static readonly byte[] Scanner = [.. Enumerable.Range(0, 5_000).Select(static i => (byte)(i * 7))];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_scanners_entry_is_stored_as_it_is_and_read_alone()
    {
        var file = Archive();
        Assert.Equal(Scanner, DetectorArchive.ReadScanner(new MemoryStream(file)));
        Assert.True(file.AsSpan().IndexOf(Scanner) > 0);
    }

    [Fact]
    public void The_same_model_saved_at_other_times_gives_the_same_bytes() =>
        Assert.Equal(
            DetectorArchive.Write(Model(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero)), Scanner),
            DetectorArchive.Write(Model(new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero)), Scanner));

    [Fact]
    public void A_file_as_it_was_written_verifies() => DetectorArchive.Verify(new MemoryStream(Archive()));

    [Theory]
    [InlineData("TrainingInfo/Version.txt")]
    [InlineData("Model.key")]
    [InlineData(DetectorArchive.ScannerEntry)]
    public void A_changed_removed_or_added_entry_is_named(string name)
    {
        Assert.Contains(name, Fails(archive => Replace(archive, name, "changed")), StringComparison.Ordinal);
        Assert.Contains(name, Fails(archive => archive.GetEntry(name)!.Delete()), StringComparison.Ordinal);
        Assert.Contains("extra", Fails(static archive => Replace(archive, "extra", "added")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_detector_is_refused_with_what_it_is()
    {
        Refused("is empty", []);
        Refused("not a zip", "a,b,c\n"u8.ToArray());
        Refused("not a zip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]);
        Refused("version 0.1", [.. BitConverter.GetBytes(100L), .. "{\"a\":{}}"u8.ToArray()]);
        Refused("not a detector", Zip(static archive => Replace(archive, "word/document.xml", "<w/>")));
        Refused(DetectorArchive.ScannerEntry, Zip(static archive => Replace(archive, "TrainingInfo/Version.txt", "5.0.1")));
    }

    [Fact]
    public void A_detector_of_another_format_schema_or_list_of_languages_says_so()
    {
        var original = SafeTensorsFile.Read(Repository.Detector.ScannerBytes);
        Refused("is of format \"provenance-detector-1\"", Changed("format", "provenance-detector-1"));
        Refused("trained on features \"normalizer-0\"", Changed("features", "normalizer-0"));
        Refused("another list of languages", Changed("languages", "en"));
        Refused("no tensor 'trees.0.starts'", Changed("format", original.Metadata["format"], "trees.0.starts"));

        byte[] Changed(string key, string value, string? without = null)
        {
            var writer = new SafeTensorsWriter();
            foreach (var (name, tensor) in original.Tensors)
            {
                if (name != without) writer.Add(tensor);
            }

            foreach (var (name, text) in original.Metadata.Where(static pair => pair.Key != SafeTensorsDigest.Key)) writer.SetMetadata(name, text);
            writer.SetMetadata(key, value);
            return DetectorArchive.Write(Model(DateTimeOffset.UnixEpoch.AddYears(20)), writer.ToArray());
        }
    }

    [Fact]
    public void A_small_zip_that_claims_much_costs_no_memory()
    {
        // 200 MB of zeros in 200 KB
        var bomb = Zip(static archive =>
        {
            using var entry = archive.CreateEntry(DetectorArchive.ScannerEntry).Open();
            for (var i = 0; i < 200; i++) entry.Write(new byte[1 << 20]);
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused("claims", bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Ten_thousand_changed_files_are_detectors_or_are_refused()
    {
        var random = new SplitMix64(18);
        var shipped = File.ReadAllBytes(Repository.DetectorPath);
        var small = Archive();
        for (var i = 0; i < 10_000; i++)
        {
            // the large one costs more, and has the true header and tensors
            var file = i % 500 == 0 ? shipped.AsSpan().ToArray() : small.AsSpan().ToArray();
            var changes = 1 + random.NextInt(4);
            for (var c = 0; c < changes; c++)
            {
                // where zips and headers have what they go by: the start and the end
                var at = random.NextInt(3) switch { 0 => random.NextInt(file.Length), 1 => random.NextInt(Math.Min(600, file.Length)), _ => file.Length - 1 - random.NextInt(Math.Min(1500, file.Length)) };
                file[at] = (byte)random.Next();
            }

            if (random.NextInt(4) == 0) file = file[..random.NextInt(file.Length)];
            var path = _folder.Write("mutated.zip", file);
            try
            {
                Detector.Load(path);
            }
            catch (ProvenanceException e)
            {
                Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Refused(string expected, byte[] file)
    {
        var path = _folder.Write("other.zip", file);
        var error = Assert.Throws<ProvenanceException>(() => Detector.Load(path));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static string Fails(Action<ZipArchive> change)
    {
        using var file = new MemoryStream();
        file.Write(Archive());
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true)) change(archive);
        file.Position = 0;
        return Assert.Throws<ProvenanceException>(() => DetectorArchive.Verify(file)).Message;
    }

    private static byte[] Archive() => DetectorArchive.Write(Model(DateTimeOffset.UnixEpoch.AddYears(20)), Scanner);

    private static MemoryStream Model(DateTimeOffset time)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "TrainingInfo/Version.txt", "Model.key" })
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = time;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(name));
            }
        }

        file.Position = 0;
        return file;
    }

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) fill(archive);
        return file.ToArray();
    }

    private static void Replace(ZipArchive archive, string name, string content)
    {
        if (archive.Mode == ZipArchiveMode.Update) archive.GetEntry(name)?.Delete();
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
