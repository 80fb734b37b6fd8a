namespace Provenance.Collapse.World;

/// <summary>One run of <see cref="Curator"/> over documents of the lab, in a folder that is deleted on disposal.</summary>
internal sealed class LabCuration : IDisposable
{
    private readonly string _folder;
    private readonly string _set;
    private readonly Dictionary<string, LabDocument> _known;
    private readonly SelectionReport _report;

    private LabCuration(LabWorld world, IReadOnlyList<LabDocument> documents, bool declared, CurationPolicy policy, Detector detector, CancellationToken cancellation)
    {
        _known = documents.ToDictionary(document => LabFiles.IdOf(document), StringComparer.Ordinal);
        _folder = Directory.CreateDirectory(Path.Combine(world.Folder, $"set-{Guid.NewGuid():N}")).FullName;
        _set = Path.Combine(_folder, "set");
        var pool = Path.Combine(_folder, "pool.jsonl");
        LabFiles.Write(pool, world, documents, declared);
        // regimes run side by side, so that each needs only one thread
        var curator = new Curator(detector, new CurationOptions { Threads = 1, TemporaryFolder = _folder });
        _report = curator.Run(new CurationRequest { Policy = policy with { Inputs = [] }, Inputs = [pool], Output = _set, Force = true }, cancellation: cancellation).Report;
    }

    /// <summary>The sentinels' check of the detector's order; null where there was none.</summary>
    internal SentinelFinding? Sentinels => _report.Sentinels;

    /// <summary>Differences between the training set and its policy.</summary>
    internal IReadOnlyList<string> Warnings => _report.Warnings;

    internal static LabCuration Run(LabWorld world, IReadOnlyList<LabDocument> documents, bool declared, CurationPolicy policy, Detector detector, CancellationToken cancellation) =>
        new(world, documents, declared, policy, detector, cancellation);

    /// <summary>Returns the training set in order.</summary>
    internal LabDocument[] Documents() => [.. LabFiles.Read([.. _report.Stages.Select(stage => Path.Combine(_set, stage.File))], _known)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
