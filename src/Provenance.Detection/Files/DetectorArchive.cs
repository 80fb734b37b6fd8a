using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Provenance.Documents.Outputs;

namespace Provenance.Detection.Files;

/// <summary>
/// A detector's file: a zip that <c>mlContext.Model.Load</c> reads as an ML.NET model, with two entries that ML.NET ignores. The scanner's
/// entry is stored uncompressed, so that it can be read alone; <c>SHA256SUMS</c> has the digest of every other entry, so that a change to
/// either half is found before ML.NET loads anything.
/// </summary>
internal static class DetectorArchive
{
    internal const string ScannerEntry = "Provenance/detector.safetensors";
    internal const string SumsEntry = "Provenance/SHA256SUMS";

    /// <summary>Maximum size of the scanner's entry, in bytes; the detector that ships has a tenth of it.</summary>
    internal const int MaxScannerBytes = 64 << 20;

    /// <summary>Maximum size of all entries together, unpacked, in bytes.</summary>
    private const long MaxBytes = 512L << 20;

    /// <summary>Maximum number of entries; a detector has some thirty.</summary>
    private const int MaxEntries = 1000;

    /// <summary>The time of every entry, the earliest that zip has, so that the same model gives the same bytes.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Endings of other kinds of file.</summary>
    private static readonly string[] OtherEndings = [".gz", ".zst", ".bz2", ".xz", ".safetensors"];

    /// <summary>Creates a file to write a detector to.</summary>
    /// <exception cref="OutputException">The file cannot be created, or its name has the ending of another kind of file.</exception>
    internal static AtomicFile CreateFile(string path)
    {
        foreach (var ending in OtherEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) throw DetectionErrors.OtherEnding(path, ending);
        }

        return new AtomicFile(path, compress: false);
    }

    /// <summary>Adds the scanner's entry and the digests to the model that ML.NET saved, and gives all entries the same time.</summary>
    /// <param name="model">The zip that <c>mlContext.Model.Save</c> wrote.</param>
    /// <param name="scanner">The output of <see cref="DetectorFile"/>.</param>
    internal static byte[] Write(Stream model, byte[] scanner)
    {
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal) { [ScannerEntry] = Sum(scanner) };
        using var buffer = new MemoryStream();
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(model, ZipArchiveMode.Read, leaveOpen: true))
        {
            Add(target, ScannerEntry, scanner, CompressionLevel.NoCompression);
            foreach (var entry in source.Entries)
            {
                var content = ReadWhole(entry, MaxBytes);
                sums.Add(entry.FullName, Sum(content));
                Add(target, entry.FullName, content, CompressionLevel.Optimal);
            }

            Add(target, SumsEntry, Encoding.UTF8.GetBytes(string.Concat(sums.Select(static pair => $"{pair.Value}  {pair.Key}\n"))), CompressionLevel.Optimal);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads the scanner's entry only.</summary>
    /// <exception cref="InvalidDataException">The file is not a zip, or is damaged.</exception>
    /// <exception cref="ProvenanceException">The entry is missing or too large.</exception>
    internal static byte[] ReadScanner(Stream file)
    {
        using var archive = Open(file);
        var entry = archive.GetEntry(ScannerEntry) ?? throw (IsModel(archive) ? DetectionErrors.NoScannerEntry() : DetectionErrors.NotADetector());
        if (entry.Length > MaxScannerBytes) throw DetectionErrors.TooLarge(ScannerEntry, entry.Length, MaxScannerBytes);
        return ReadWhole(entry, MaxScannerBytes);
    }

    /// <summary>Checks the digest of every entry.</summary>
    /// <exception cref="InvalidDataException">The file is not a zip, or is damaged.</exception>
    /// <exception cref="ProvenanceException">An entry is missing, was added, or has another digest.</exception>
    internal static void Verify(Stream file)
    {
        using var archive = Open(file);
        if (archive.Entries.Count > MaxEntries) throw DetectionErrors.TooManyEntries(archive.Entries.Count, MaxEntries);
        var sums = ReadSums(archive.GetEntry(SumsEntry) ?? throw DetectionErrors.NoSuchEntry(SumsEntry));
        var left = MaxBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName == SumsEntry) continue;
            if (!sums.Remove(entry.FullName, out var sum)) throw DetectionErrors.ForeignEntry(entry.FullName);
            var content = ReadWhole(entry, left);
            left -= content.Length;
            if (Sum(content) != sum) throw DetectionErrors.ChangedEntry(entry.FullName);
        }

        if (sums.Count > 0) throw DetectionErrors.NoSuchEntry(sums.Keys.First());
    }

    private static ZipArchive Open(Stream file)
    {
        Span<byte> start = stackalloc byte[16];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (!start[..read].StartsWith("PK"u8)) throw DetectionErrors.NotAnArchive(start[..read]);
        return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
    }

    private static bool IsModel(ZipArchive archive) => archive.GetEntry("TrainingInfo/Version.txt") is not null;

    private static Dictionary<string, string> ReadSums(ZipArchiveEntry entry)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(ReadWhole(entry, MaxScannerBytes)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.IndexOf("  ", StringComparison.Ordinal) is var at && (at < 0 || !sums.TryAdd(line[(at + 2)..], line[..at]))) throw DetectionErrors.ChangedEntry(SumsEntry);
        }

        return sums;
    }

    /// <summary>Reads an entry, and never more of it than its declared size: a small zip may declare, and unpack to, anything.</summary>
    private static byte[] ReadWhole(ZipArchiveEntry entry, long limit)
    {
        if (entry.Length > limit) throw DetectionErrors.TooLarge(entry.FullName, entry.Length, limit);
        using var stream = entry.Open();
        // deflate never reaches this ratio, so the declared size is false; nothing is allocated before this check
        if (entry.Length > (entry.CompressedLength + 1) * 1100L) throw DetectionErrors.ChangedEntry(entry.FullName);
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static string Sum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
