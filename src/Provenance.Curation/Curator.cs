using Provenance.Curation.Policies;
using Provenance.Curation.Pool;
using Provenance.Curation.Running;
using Provenance.Curation.Writing;
using Provenance.Documents.Outputs;

namespace Provenance.Curation;

/// <summary>
/// Builds training sets from documents with provenance and assessments, by a <see cref="CurationPolicy"/>. Documents are read twice or a few
/// times more, and memory is bounded; the same policy over the same documents gives the same bytes, in any order or
/// number of files and with any number of threads.
/// </summary>
public sealed class Curator
{
    private const long MinMemory = 16L << 20;

    private readonly DetectorSource? _detector;
    private readonly CurationOptions _options;

    /// <summary>Creates a curator, which can be reused by one caller at a time.</summary>
    /// <param name="detector">The detector for documents without assessments, if the policy needs them; null where none is needed.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Curator(Detector? detector = null, CurationOptions? options = null)
        : this(detector is null ? null : new DetectorSource(detector), options)
    {
    }

    /// <summary>Creates a curator that loads its detector only when a document must be scored.</summary>
    /// <param name="detectorPath">The detector's file.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Curator(string detectorPath, CurationOptions? options = null)
        : this(new DetectorSource(detectorPath ?? throw new ArgumentNullException(nameof(detectorPath))), options)
    {
    }

    private Curator(DetectorSource? detector, CurationOptions? options)
    {
        _detector = detector;
        options ??= CurationOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Clock);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryBytes, MinMemory, nameof(options));
        _options = options;
    }

    /// <summary>Builds a training set.</summary>
    /// <param name="request">The policy, the documents and the folder.</param>
    /// <param name="observer">Receives progress and unusable records; null for none.</param>
    /// <param name="cancellation">Stops the run; <see cref="CurationRequest.Resume"/> continues it.</param>
    /// <returns>The folder and the composition of the training set.</returns>
    /// <exception cref="ArgumentException">The policy contradicts itself.</exception>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="DataException">Nothing is left to choose from, or the detector's order cannot be trusted.</exception>
    /// <exception cref="OutputException">The folder cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <example>
    /// <code>
    /// var curator = new Curator(Detector.Load("detector.zip"));
    /// var summary = curator.Run(new CurationRequest { Policy = policy, Inputs = ["crawl/", "books/"], Output = "set", Describe = SelectionPages.Write });
    /// Console.WriteLine($"{summary.Selected} of {summary.Read} documents");
    /// </code>
    /// </example>
    public CurationSummary Run(CurationRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        ArgumentNullException.ThrowIfNull(request.Assessments);
        ArgumentNullException.ThrowIfNull(request.Reading);
        Check(request.Policy);
        using var folder = new SelectionFolder(request.Output, _options.TemporaryFolder, request.Resume);
        try
        {
            var run = new CurationRun(request, _detector, _options, folder.Work, observer, cancellation);
            run.Run(folder.Selection);
            request.Describe?.Invoke(run.Report, folder.Selection);
            // the manifest marks the set as complete, so it is written last
            AtomicFile.Save(
                Path.Combine(folder.Selection, SelectionManifestWriter.FileName), stream => SelectionManifestWriter.Write(run.Report, run.DocumentsDigest, run.Unreadable, run.Rejects, stream));
            folder.Commit();
            return new CurationSummary(request.Output, run.Report, run.Elapsed) { Assessed = run.Assessments.Known, Scored = run.Assessments.Missing, InputFindings = run.InputFindings };
        }
        catch (Exception e) when (e is OperationCanceledException or TransferException)
        {
            folder.KeepWork();
            throw;
        }
    }

    /// <summary>Checks a policy before anything is read.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentException">A value is out of its range; the message begins with the setting's dotted name, such as <c>human.share</c>.</exception>
    public static void Check(CurationPolicy policy)
    {
        if (Mistakes(policy) is [var first, ..]) throw new ArgumentException(first.ToString());
    }

    /// <summary>Returns all mistakes in a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The mistakes, in the order of the settings; empty where the policy can be followed.</returns>
    public static IReadOnlyList<PolicyMistake> Mistakes(CurationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return PolicyCheck.Mistakes(policy);
    }
}
