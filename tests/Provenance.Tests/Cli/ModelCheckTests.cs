using System.IO.Compression;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Checking that ML.NET and scanning say the same; and that scanning does without ML.NET.</summary>
public sealed class ModelCheckTests : IDisposable
{
    private const string Text = "The ferry left late because the cook had gone ashore for onions, and nobody would sail without a dinner. ";

    private readonly CommandLine _cli = new();

    [Fact]
    public void The_detector_that_ships_is_the_same_for_both()
    {
        _cli.Folder.Write("a.jsonl", "{\"text\":\"" + Text + "\"}\n{\"text\":\"\"}\n");
        var made = _cli.Run("model", "check");
        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Contains("agree on 200 trees and, bit by bit, on 284 texts", made.Error, StringComparison.Ordinal);
        var read = _cli.Run("model", "check", Repository.DetectorPath, "a.jsonl");
        Assert.True(read.ExitCode == 0, read.Error);
        Assert.Contains("on 286 texts", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_halves_are_of_two_detectors_is_65_and_says_so()
    {
        using (var trained = new TrainedDetector()) File.Copy(trained.Folder["one.zip"], _cli.Folder["other.zip"]);
        var scanner = Detector.Load(_cli.Folder["other.zip"]).ScannerBytes;
        File.Copy(Repository.DetectorPath, _cli.Folder["mixed.zip"]);
        using (var archive = ZipFile.Open(_cli.Folder["mixed.zip"], ZipArchiveMode.Update))
        {
            Replace(archive, "Provenance/detector.safetensors", scanner);
        }

        // scanning reads its own half, which is whole
        _cli.Folder.Write("a.txt", Text);
        Assert.Equal(0, _cli.Run("scan", "a.txt", "--model", "mixed.zip").ExitCode);
        var changed = _cli.Run("model", "check", "mixed.zip");
        Assert.Equal(65, changed.ExitCode);
        Assert.Contains("mixed.zip", changed.Error, StringComparison.Ordinal);
        Assert.Contains("Provenance/detector.safetensors is not as it was written", changed.Error, StringComparison.Ordinal);

        using (var archive = ZipFile.Open(_cli.Folder["mixed.zip"], ZipArchiveMode.Update)) Forge(archive);
        var forged = _cli.Run("model", "check", "mixed.zip");
        Assert.Equal(65, forged.ExitCode);
        Assert.Contains("the ML.NET model carries another detector", forged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scanning_does_not_load_ML_NET()
    {
        // only Linux shows what a process has loaded
        if (!OperatingSystem.IsLinux()) return;
        using var process = _cli.Start("scan", "-", "-o", "-", "--quiet");
        var writing = Task.Run(() =>
        {
            // more than is held back, so that documents were scored when the first line comes out, and it waits for room to write the others
            for (var i = 0; i < 40_000; i++) process.StandardInput.Write("{\"text\":\"" + Text + Text + "\"}\n");
            process.StandardInput.Close();
        });
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        var loaded = File.ReadAllText($"/proc/{process.Id}/maps");
        await process.StandardOutput.ReadToEndAsync();
        await writing;
        Assert.True(process.WaitForExit(Waiting.Patience));
        Assert.Contains("Provenance.Detection.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.ML", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("FastTree", loaded, StringComparison.Ordinal);
    }

    public void Dispose() => _cli.Dispose();

    private static void Replace(ZipArchive archive, string name, byte[] content)
    {
        archive.GetEntry(name)!.Delete();
        using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(content);
    }

    /// <summary>Makes the digests those of what is there now.</summary>
    private static void Forge(ZipArchive archive)
    {
        var sums = new System.Text.StringBuilder();
        foreach (var entry in archive.Entries.Where(static entry => entry.FullName != "Provenance/SHA256SUMS"))
        {
            using var stream = entry.Open();
            sums.Append(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream))).Append("  ").Append(entry.FullName).Append('\n');
        }

        Replace(archive, "Provenance/SHA256SUMS", System.Text.Encoding.UTF8.GetBytes(sums.ToString()));
    }
}
