using Provenance.Collapse.Models;
using Provenance.Collapse.Results;
using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;
using Provenance.Text.Tokens;

namespace Provenance.Collapse.Corpus;

/// <summary>Human text in one language, limited to the amount that the lab needs.</summary>
/// <param name="Texts">The texts, in the order of their keys.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="Words">Number of words of <paramref name="Texts"/>.</param>
/// <param name="Read">Number of documents read.</param>
/// <param name="NotHuman">Number of these with a label other than human.</param>
/// <param name="Empty">Number of these without a letter or digit.</param>
/// <param name="Short">Number of the others that are shorter than <see cref="LabText.MinWords"/>.</param>
/// <param name="OtherLanguages">Number of words in other languages, which are left out.</param>
internal sealed record LabCorpus(LabText[] Texts, string Language, long Words, long Read, long NotHuman, long Empty, long Short, long OtherLanguages)
{
    private const int LookEvery = 256;

    /// <summary>Seed of the documents' keys. Must never change: the same seed would give other figures.</summary>
    private const ulong KeySeed = 0x1AB;

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    internal InputFindings Found { get; init; } = InputFindings.None;

    /// <summary>Digest of the texts read and kept.</summary>
    internal ulong Digest => Texts.Aggregate(0UL, (hash, text) => SplitMix64.At(hash, 0, text.Key));

    /// <param name="request">The inputs and fields.</param>
    /// <param name="words">Number of words needed.</param>
    /// <param name="observer">Receives unreadable records.</param>
    /// <param name="onBytes">Receives the share of the inputs read, now and then.</param>
    /// <param name="cancellation">Checked between documents.</param>
    internal static LabCorpus Load(CollapseRequest request, long words, IRunObserver? observer, Action<double> onBytes, CancellationToken cancellation)
    {
        var reservoirs = new SortedDictionary<byte, TextReservoir>();
        var splitter = new LabWords();
        var identity = new TextIdentity();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, request.Reading.Formats, found);
        OutputPaths.CheckWithin(request.Inputs, request.Output);
        var total = InputFiles.TotalBytes(files);
        long read = 0, notHuman = 0, empty = 0, tooShort = 0;
        var counter = new WordCounter();
        var labels = new LabelReader(request.Reading, first: 0);
        using var source = DocumentSource.Open(
            files, request.Reading, labels.Paths, observer is null ? null : observer.OnReject, observer is null ? null : observer.OnWarning, request.StandardInput);
        while (source.TryRead(out var view))
        {
            if (read++ % LookEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                onBytes(total > 0 ? (double)source.BytesRead / total : 0);
            }

            // a document without a label counts as human text, which the lab expects
            if (labels.Read(view, found) != Origin.Human && !labels.IsSilent(view))
            {
                notHuman++;
                continue;
            }

            splitter.Read(view.Text);
            if (splitter.Count < LabText.MinWords)
            {
                if (splitter.Count == 0 && counter.IsEmpty(view.Text)) empty++;
                else tooShort++;

                continue;
            }

            if (!reservoirs.TryGetValue(splitter.Language, out var reservoir))
            {
                reservoirs.Add(splitter.Language, reservoir = new TextReservoir(words));
            }

            var key = SplitMix64.At(KeySeed, 0, IdHash.Compute(view.Text));
            var same = IdHash.Compute(identity.Fold(view.Text));
            if (reservoir.Wants(key, same, splitter.Count)) reservoir.Add(LabText.Cut(key, splitter.Words()), same);
        }

        if (reservoirs.Count == 0) throw CollapseErrors.NoText(LabText.MinWords, read, notHuman);

        var (language, most) = reservoirs.MaxBy(pair => pair.Value.Seen);
        return new LabCorpus(
            most.Texts(), Languages.Codes[language], most.Kept, read, notHuman, empty, tooShort, reservoirs.Values.Sum(other => other.Seen) - most.Seen)
        {
            Found = found.Findings(),
        };
    }
}
