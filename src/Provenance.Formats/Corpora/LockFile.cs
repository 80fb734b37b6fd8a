using System.Text.Json;
using Provenance.Documents.Outputs;

namespace Provenance.Formats.Corpora;

/// <summary>
/// <c>NAME.lock.json</c>: the digests of files at their first download. If a manifest has no digest, later downloads are checked against these, so that a data set that changes
/// under the same address does not change results silently.
/// </summary>
internal sealed class LockFile
{
    private readonly string _path;
    private readonly LockedCorpus _corpus;

    private LockFile(string path, LockedCorpus corpus) => (_path, _corpus) = (path, corpus);

    internal static LockFile Open(string folder, string name)
    {
        var path = Path.Combine(folder, $"{name}.lock.json");
        if (!File.Exists(path)) return new LockFile(path, new LockedCorpus(name, new(StringComparer.Ordinal)));

        try
        {
            var corpus = JsonSerializer.Deserialize(CorporaErrors.OnRead(path, () => File.ReadAllBytes(path)), CorporaJson.Default.LockedCorpus);
            return corpus?.Files is null || corpus.Files.Values.Any(file => file?.Sha256 is null) ? throw CorporaErrors.LockDamaged(path) : new LockFile(path, corpus);
        }
        catch (JsonException)
        {
            throw CorporaErrors.LockDamaged(path);
        }
    }

    /// <summary>The name in messages.</summary>
    internal string Name => Path.GetFileName(_path);

    /// <summary>Returns the entry of a file; null if it was never downloaded from this address.</summary>
    internal LockedFile? Find(CorpusFile file) => _corpus.Files.TryGetValue(file.Name, out var locked) && locked.Url == file.Url.AbsoluteUri ? locked : null;

    /// <summary>Adds the entry of a file, for later downloads.</summary>
    internal void Add(CorpusFile file, long bytes, string sha256, TimeProvider time)
    {
        _corpus.Files[file.Name] = new LockedFile(file.Url.AbsoluteUri, bytes, sha256, time.GetUtcNow());
        using var output = new AtomicFile(_path);
        output.Stream.Write(JsonSerializer.SerializeToUtf8Bytes(_corpus, CorporaJson.Default.LockedCorpus));
        output.Stream.WriteByte((byte)'\n');
        output.Commit();
    }
}
