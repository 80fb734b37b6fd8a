using System.Globalization;
using Provenance.Detection.Files;
using Provenance.Documents;

namespace Provenance;

/// <summary>Trains a detector into a file; inputs and outputs are tried before the long work starts.</summary>
public sealed class TrainingRun
{
    private readonly TrainingOptions _options;
    private readonly DetectorTrainer _trainer;

    /// <summary>Makes a run.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public TrainingRun(TrainingOptions? options = null)
    {
        _options = options ?? TrainingOptions.Default;
        _trainer = new DetectorTrainer(_options);
        // says at once what is wrong with a field's path
        _ = new DocumentParser(_options.Reading);
    }

    /// <summary>Trains and writes the file.</summary>
    /// <param name="request">Data and outputs.</param>
    /// <param name="onReject">Told of each record that cannot be used.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it; then there is no file.</param>
    /// <exception cref="InputNotFoundException">An input does not exist or may not be read.</exception>
    /// <exception cref="OutputException">An output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed part-way.</exception>
    /// <exception cref="ProvenanceException">There is too little data.</exception>
    public TrainingSummary Run(
        TrainingRequest request, Action<Reject>? onReject = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        OutputPaths.Check(InputFiles.Expand(request.Inputs, _options.Reading.Formats), request.OutputPath, request.RejectsPath);
        using var output = DetectorArchive.CreateFile(request.OutputPath);
        using var rejects = request.RejectsPath is null ? null : new RejectFile(request.RejectsPath, _options.Reading.Formats);
        TrainingSummary summary;
        try
        {
            summary = _trainer.Train(request.Inputs, OnReject, progress, cancellation);
        }
        catch (ProvenanceException)
        {
            // they may say why there was too little to learn from
            rejects?.Commit();
            throw;
        }

        cancellation.ThrowIfCancellationRequested();
        rejects?.Commit();
        Write(request, output, summary);
        return summary;

        void OnReject(Reject reject)
        {
            rejects?.Add(reject);
            onReject?.Invoke(reject);
        }
    }

    private void Write(TrainingRequest request, AtomicFile output, TrainingSummary summary)
    {
        try
        {
            summary.Detector.WriteTo(output.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(request.OutputPath, e);
        }

        // an older manifest must not vouch for the new file, not even for a moment
        File.Delete(CompletionManifest.PathFor(output.Path));
        output.Commit();
        if (output.IsDevice) return;
        new CompletionManifest
        {
            Output = output.Path,
            Rows = summary.Human + summary.Machine,
            Bytes = output.Bytes,
            Sha256 = output.Sha256(),
            Detector = summary.Detector.Digest,
            Inputs = request.Inputs,
            Options =
            [
                new("seed", _options.Seed.ToString(CultureInfo.InvariantCulture)),
                new("folds", (double)_options.Folds),
                new("holdouts", string.Join(' ', _options.Holdouts)),
                new("base", _options.Base?.Digest ?? ""),
                new("text_field", _options.Reading.TextField),
                new("id_field", _options.Reading.IdField),
            ],
        }.Write();
    }
}
