using System.Net;
using System.Security.Cryptography;
using Provenance.Formats.Corpora;

namespace Provenance.Formats;

/// <summary>
/// Downloads the files of data sets, with resume, retries and redirects, and checks their sizes and SHA-256. Files are written atomically; existing ones are
/// never replaced.
/// </summary>
public sealed class CorpusPuller : IDisposable
{
    private const int Redirects = 10;
    private const string Stays = "it was there before and stays as it is: move it away, and it is downloaded anew";

    private readonly HttpClient _client;
    private readonly PullOptions _options;

    /// <summary>Creates a puller with connections of its own.</summary>
    /// <param name="options">Time-outs and retries; null for the defaults.</param>
    public CorpusPuller(PullOptions? options = null)
    {
        _options = options ?? PullOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Tries, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_options.Patience, TimeSpan.Zero);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // digests and ranges refer to the bytes as stored
            AutomaticDecompression = DecompressionMethods.None,
            MaxAutomaticRedirections = Redirects,
            ConnectTimeout = _options.Patience,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("provenance");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
    }

    /// <summary>
    /// Downloads the missing files of a data set to <c>FOLDER/NAME/</c>. Digests are kept in <c>FOLDER/NAME.lock.json</c>; later downloads are checked against them if the manifest has
    /// none.
    /// </summary>
    /// <param name="manifest">The data set.</param>
    /// <param name="folder">The target folder; created if it is missing.</param>
    /// <param name="observer">Receives progress; null for none.</param>
    /// <param name="cancellation">Cancels the download; the bytes received are kept, and a later call resumes.</param>
    /// <returns>Its files, in the order of the manifest.</returns>
    /// <exception cref="TransferException">A file cannot be downloaded, or the disk is full; the bytes received are kept.</exception>
    /// <exception cref="DataException">A file differs from the one in manifest or lock file; nothing was replaced.</exception>
    /// <exception cref="OutputException">The folder cannot be written to.</exception>
    public IReadOnlyList<PulledFile> Pull(CorpusManifest manifest, string folder, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(folder);
        var own = Path.Combine(folder, manifest.Name);
        try
        {
            Directory.CreateDirectory(own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CorporaErrors.Creating(own, e);
        }

        var locked = LockFile.Open(folder, manifest.Name);
        var pulled = new List<PulledFile>();
        foreach (var file in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var target = Path.Combine(own, file.Name);
            pulled.Add(File.Exists(target) ? Look(target, file, locked, cancellation) : Fetch(target, file, locked, observer, cancellation));
        }

        return pulled;
    }

    private static ExpectedFile Expected(CorpusFile file, LockFile locked)
    {
        var before = locked.Find(file);
        return file.Sha256 is not null ? new ExpectedFile(file.Sha256, file.Bytes, DigestCheck.Manifest)
            : before is not null ? new ExpectedFile(before.Sha256, file.Bytes ?? before.Bytes, DigestCheck.Lock)
            : new ExpectedFile(null, file.Bytes, DigestCheck.None);
    }

    private static PulledFile Look(string target, CorpusFile file, LockFile locked, CancellationToken cancellation)
    {
        var (expected, size, check) = Expected(file, locked);
        var (actual, bytes) = Digest(target, cancellation);
        if (expected is null && size is { } wanted && wanted != bytes) throw CorporaErrors.OtherSize(target, wanted, bytes, Stays);

        return expected is null || expected == actual
            ? new PulledFile(target, bytes, actual, check, WasThere: true)
            : throw CorporaErrors.WrongDigest(target, Namer(check, locked), expected, actual, Stays);
    }

    private PulledFile Fetch(string target, CorpusFile file, LockFile locked, IRunObserver? observer, CancellationToken cancellation)
    {
        var (expected, size, check) = Expected(file, locked);
        using var part = new PartialFile(target);
        new FileDownload(_client, file, size, expected is not null, part, _options, observer).RunAsync(cancellation).GetAwaiter().GetResult();
        var bytes = part.Length;
        var actual = part.Finish();
        if (expected is not null && expected != actual)
        {
            var refused = target + ".refused";
            part.MoveTo(refused, replace: true);
            throw CorporaErrors.WrongDigest(target, Namer(check, locked), expected, actual, $"what came is in {refused}");
        }

        // the digest first: a file without one would be accepted whatever it is
        locked.Add(file, bytes, actual, _options.Time);
        part.MoveTo(target, replace: false);
        return new PulledFile(target, bytes, actual, check, WasThere: false);
    }

    private static string Namer(DigestCheck check, LockFile locked) =>
        check == DigestCheck.Manifest ? "the manifest names" : $"by {locked.Name} the first download's was";

    private static (string Sha256, long Bytes) Digest(string path, CancellationToken cancellation) => CorporaErrors.OnRead(path, () =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 20];
        var bytes = 0L;
        while (file.Read(buffer) is > 0 and var read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer.AsSpan(0, read));
            bytes += read;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    });

    /// <summary>The expected size and digest of a file.</summary>
    private readonly record struct ExpectedFile(string? Sha256, long? Bytes, DigestCheck Check);

    /// <summary>Closes its connections.</summary>
    public void Dispose() => _client.Dispose();
}
