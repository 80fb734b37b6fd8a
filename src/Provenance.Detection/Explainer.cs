using Provenance.Detection.Explanations;
using Provenance.Detection.Files;
using Provenance.Documents.Formats;
using Provenance.Documents.Outputs;
using Provenance.Documents.Records;

namespace Provenance.Detection;

/// <summary>Explains the scores of documents: the contribution of each sentence, phrase and feature of style. Takes some milliseconds a page.</summary>
public sealed class Explainer
{
    private readonly Detector _detector;
    private readonly ExplanationOptions _options;

    /// <summary>Creates an explainer, which can be reused.</summary>
    /// <param name="detector">The detector to explain.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range or missing.</exception>
    public Explainer(Detector detector, ExplanationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= ExplanationOptions.Default;
        ArgumentNullException.ThrowIfNull(options.Clock);
        if (!(options.FalsePositiveRate is > 0 and < 1)) throw DetectionErrors.NoRate(nameof(options));

        // reports a faulty field path early
        _ = new DocumentParser(options.Reading);
        _detector = detector;
        _options = options;
    }

    /// <summary>Explains documents, in the order of the input.</summary>
    /// <param name="request">The documents.</param>
    /// <param name="observer">Receives rejects and warnings; null for none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The explanations, and the requested ids that no document has.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="TransferException">Reading failed part-way.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <example>
    /// <code>
    /// var summary = new Explainer(Detector.Load("detector.zip")).Run(new ExplanationRequest { Inputs = ["essays/"], Ids = ["doc-17"] });
    /// foreach (var sentence in summary.Explanations[0].Sentences) Console.WriteLine($"{sentence.Contribution:+0.00;-0.00} {sentence.Text}");
    /// </code>
    /// </example>
    public ExplanationSummary Run(ExplanationRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Ids);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        var started = _options.Clock.GetTimestamp();
        var found = new InputTally();
        using var rejects = new RejectTally(null, _options.Reading.Formats, observer);
        var wanted = request.Ids.ToHashSet(StringComparer.Ordinal);
        var missing = new SortedSet<string>(wanted, StringComparer.Ordinal);
        var kept = new List<Explanation>();
        long count = 0;
        var more = false;
        foreach (var document in DocumentReader.Read(request.Inputs, _options.Reading, rejects.Add, observer is null ? null : observer.OnWarning, request.StandardInput, found))
        {
            cancellation.ThrowIfCancellationRequested();
            if (wanted.Count > 0 && !wanted.Contains(document.Id)) continue;

            if (more = count == request.Limit) break;

            count++;
            missing.Remove(document.Id);
            var explanation = _detector.Explain(document, _options.FalsePositiveRate, spans: true);
            if (request.Explained is { } explained)
            {
                explained(explanation);
            }
            else
            {
                kept.Add(explanation);
            }
        }

        return new ExplanationSummary
        {
            Detector = _detector.Digest,
            Inputs = request.Inputs,
            Options = _options,
            Explanations = kept,
            Documents = count,
            HasMore = more,
            Missing = more ? [] : [.. missing],
            Rejects = rejects.Count,
            RejectReasons = rejects.Reasons,
            InputFindings = found.Findings(),
            Elapsed = _options.Clock.GetElapsedTime(started),
        };
    }
}
