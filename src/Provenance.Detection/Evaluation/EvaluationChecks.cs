using System.Globalization;
using Provenance.Detection.Files;
using Provenance.Documents.Outputs;
using Provenance.Documents.Records;

namespace Provenance.Detection.Evaluation;

/// <summary>The folder's throws, with their messages.</summary>
internal static class EvaluationChecks
{
    internal static void Options(EvaluationOptions options)
    {
        if (!(options.FalsePositiveRate is > 0 and < 1)) throw DetectionErrors.NoRate(nameof(options));

        ArgumentNullException.ThrowIfNull(options.Reading);
        ArgumentNullException.ThrowIfNull(options.Reading.Formats);
        ArgumentNullException.ThrowIfNull(options.Clock);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MinWords, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinDocuments, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinHumanForPromise, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 1, nameof(options));
        // reports a faulty field path early
        _ = new DocumentParser(options.Reading);
    }

    /// <exception cref="DataException">There is nothing to measure on.</exception>
    internal static void Usable(ScoredCorpus corpus, RejectTally rejects, EvaluationOptions options)
    {
        if (corpus.Documents.Count > 0) return;
        throw new DataException(
            corpus.Labelled > 0 ? string.Create(CultureInfo.InvariantCulture, $"no document has {options.MinWords} words or more, of {corpus.Labelled:N0} read; see --min-words")
            : rejects.Count > 0 ? "no document in the input could be used: each line needs a text and a label, human, machine or mixed; --label-field and --label name others, see provenance help labels"
            : "there are no documents in the input");
    }

    internal static DataException NothingToLeaveOut(string field, int least) =>
        new(string.Create(CultureInfo.InvariantCulture, $"no {field} has {least} human or machine documents: there is nothing to leave out"));

    internal static DataException OneValueOnly(string field, string value) =>
        new($"all documents have the {field} \"{value}\": nothing would be left to train on");
}
