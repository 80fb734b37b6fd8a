using Provenance.Collapse.Results;
using Provenance.Collapse.Running;

namespace Provenance.Collapse;

/// <summary>
/// Shows the effects of training on generated text: language models are trained generation after generation on their own output, with human text and
/// without, curated and not, and measured on unseen human text.
/// </summary>
public sealed class CollapseLab
{
    private readonly CollapseOptions _options;

    /// <summary>Creates a lab, which can be reused.</summary>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public CollapseLab(CollapseOptions? options = null)
    {
        _options = options ?? CollapseOptions.Default;
        LabSettings.Check(_options);
    }

    /// <summary>Runs every regime with every seed.</summary>
    /// <param name="request">The human text, and the folder for results.</param>
    /// <param name="observer">Receives progress, rejects, warnings, and each finished regime; null for none.</param>
    /// <param name="cancellation">Stops the run; <see cref="CollapseRequest.Resume"/> continues it.</param>
    /// <returns>The figures of all generations.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="DataException">There is too little human text, or the run to resume is another one.</exception>
    /// <exception cref="OutputException">The folder already exists, or cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled. Finished work is in the folder, and <see cref="CollapseRequest.Resume"/> continues it.</exception>
    /// <example>
    /// <code>
    /// var report = new CollapseLab(CollapseOptions.Quick).Run(new CollapseRequest { Inputs = ["books/"], Output = "lab", Describe = CollapsePages.Write });
    /// foreach (var finding in report.Findings) Console.WriteLine(finding);
    /// </code>
    /// </example>
    public CollapseReport Run(CollapseRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Inputs);
        ArgumentNullException.ThrowIfNull(request.Reading);
        using var folder = LabFolder.Prepare(request, _options);
        var run = new CollapseRun(request, _options, folder, observer, cancellation);
        try
        {
            run.Run();
        }
        finally
        {
            // also of an interrupted run, which its report states
            if (run.Report is { } found && folder.Output is { } output) request.Describe?.Invoke(found, output);
        }

        return run.Report!;
    }
}
