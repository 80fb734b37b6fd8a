using System.Globalization;
using Provenance.Documents.Dates;
using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Provenance.Lineage.Records;
using Provenance.Lineage.Tagging;

namespace Provenance.Lineage;

/// <summary>Records origin, generator, generation, licence and source of documents in a store.</summary>
public sealed class Tagger(IProvenanceStore store)
{
    /// <summary>Tags all documents of the inputs; unusable ones are rejected and skipped.</summary>
    /// <param name="request">The documents, and the statements about them.</param>
    /// <param name="observer">Receives progress, rejects and warnings; null for none.</param>
    /// <param name="cancellation">Cancels the run; committed batches remain.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist.</exception>
    /// <exception cref="ArgumentException">
    /// A mapped name or path is invalid, <see cref="TagRequest.Collected"/> is not a date, <see cref="TagRequest.Generation"/> is out of its range, a generator's name is empty, or all documents are declared
    /// human and have a generator.
    /// </exception>
    public RecordingSummary Tag(TagRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        var own = new MappedFields(request.Map);
        var labels = new LabelReader(request.Reading, own.Paths.Count);
        var values = new LabelMatcher(request.Reading.Labels);
        var sources = DerivedFrom(request.DerivedFrom);
        var run = new RecordingRun(store, request, observer);
        var today = DateReader.Today(request.Clock);
        var summary = run.Documents(
            RecordKind.Document,
            [.. own.Paths, .. labels.Paths],
            (in DocumentView view, InputTally found, ProvenanceRecord basis) => Record(request, own, labels.Read(view, ReadsLabels(request) ? found : null), values, sources, today, view, basis),
            null,
            cancellation);
        if (summary.Documents > 0) TellAbsentFields(request, own, run, observer);

        return summary;
    }

    private static void Check(TagRequest request)
    {
        if (request.Generation is { } generation && !IsGeneration(generation))
        {
            throw LineageErrors.NoGeneration(generation, nameof(request));
        }

        if (request.Collected is { } date) _ = IsoDate(date, DateReader.Today(request.Clock)) ?? throw new ArgumentException(NoDate(date));

        if (request.Generator is { } generator && string.IsNullOrWhiteSpace(generator))
        {
            throw new ArgumentException("a generator needs a name, and this one is empty");
        }

        if (request is { Supersedes: true, Origin: Origin.Unknown, Generator: null } && !request.Map.ContainsKey("origin") && !request.Map.ContainsKey("generator"))
        {
            throw new ArgumentException("nothing is said to supersede what was declared before: name the origin or the generator, or map them");
        }

        // if fields give the origin of each document, the generator applies to those that are not human
        if (request is { Origin: Origin.Human, Generator: not null } && !request.Map.ContainsKey("origin"))
        {
            throw new ArgumentException($"human text has no generator, and the origin is said to be human: leave out one of human and '{request.Generator}', or map the origin");
        }
    }

    /// <summary>Warns of mapped fields that no document has: a mistyped name would go unnoticed, and records cannot be removed.</summary>
    private static void TellAbsentFields(TagRequest request, MappedFields own, RecordingRun run, IRunObserver? observer)
    {
        foreach (var (name, field) in own.Asked)
        {
            if (!run.HasSeen(field)) observer?.OnWarning($"no document has '{request.Map[name]}': none was given its {name}");
        }
    }

    private static ProvenanceRecord Record(TagRequest request, MappedFields own, Origin label, LabelMatcher values, List<Digest> sources, DateOnly today, in DocumentView view, ProvenanceRecord basis)
    {
        var derived = own.Read(view, "derived_from") is { } digests ? DerivedFrom(digests) : sources;
        var origin = own.Read(view, "origin") is { } word ? ParseOrigin(word, values)
            : ReadsLabels(request) ? label
            : request.Origin;
        // a data set's column of generators may also have values for its human texts
        var generator = origin == Origin.Human ? null : own.Read(view, "generator") ?? request.Generator;
        var stated = origin != Origin.Unknown || generator is not null;
        origin = origin != Origin.Unknown ? origin : generator is not null ? Origin.Machine : derived.Count > 0 ? Origin.Mixed : Origin.Unknown;
        var generation = own.Read(view, "generation") is { } number ? ParseGeneration(number) : request.Generation;
        var uri = own.Read(view, "uri") ?? request.Uri;
        var retrieved = (own.Read(view, "collected") ?? request.Collected) is not { } date ? null
            : IsoDate(date, today) ?? throw new UnusableDocumentException(RejectWords.BadField, NoDate(date));
        return basis with
        {
            Origin = origin,
            Supersedes = request.Supersedes,
            OriginBasis = origin == Origin.Unknown ? null : stated ? Basis.Declared : Basis.Derived,
            Generation = generation,
            GenerationBasis = generation is null ? null : Basis.Declared,
            GeneratedBy = generator,
            DerivedFrom = derived,
            Collection = new CollectionInfo("file", uri, retrieved),
            Source = request.Source ?? own.Read(view, "source") ?? FileName(view.File),
            License = own.Read(view, "license") ?? request.License,
            Evidence = request.Evidence,
        };
    }

    /// <summary>True if documents' labels are used: neither the request nor a mapped field gives the origin.</summary>
    private static bool ReadsLabels(TagRequest request) => request is { Origin: Origin.Unknown, Generator: null } && !request.Map.ContainsKey("origin");

    private static Origin ParseOrigin(string word, LabelMatcher values) =>
        values.Match(word) is var origin && origin != Origin.Unknown ? origin
        : word == "unknown" ? Origin.Unknown
        : throw new UnusableDocumentException(RejectWords.BadField, $"the origin '{word}' is none of human, machine, mixed, unknown");

    /// <summary>Returns a date in ISO 8601, with its time if it is written so; null if it is none.</summary>
    private static string? IsoDate(string text, DateOnly today)
    {
        if (!DateReader.TryRead(text, today, out var date)) return null;

        var iso = date.ToString();
        return text.StartsWith(iso, StringComparison.Ordinal) ? text : iso;
    }

    private static string NoDate(string text) => $"'{text}' is no date of collection: write 2019, 2019-05, 2019-05-01 or 2019-05-01T12:30:00Z, from 1990 to today";

    private static int ParseGeneration(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var generation) && IsGeneration(generation) ? generation
        : throw new UnusableDocumentException(RejectWords.BadField, string.Create(CultureInfo.InvariantCulture, $"the generation '{text}' is no whole number from 0 to {ProvenanceRecord.DeepestGeneration}"));

    private static bool IsGeneration(int generation) => generation is >= 0 and <= ProvenanceRecord.DeepestGeneration;

    /// <summary>Returns the digests of documents that the store must have; each id is looked up once, before anything is recorded.</summary>
    private List<Digest> DerivedFrom(IReadOnlyList<string> ids) => [.. ids.Select(id =>
        Digest.TryParse(id, out var digest) ? digest
        : store.Find(id) is { Kind: RecordKind.Document } document ? document.Digest
        : throw LineageErrors.Unknown(id, store.Name))];

    private static List<Digest> DerivedFrom(string text)
    {
        var digests = new List<Digest>();
        foreach (var part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            digests.Add(Digest.TryParse(part, out var digest) ? digest
                : throw new UnusableDocumentException(RejectWords.BadField, $"'{part}' is no digest: write sha256: and 64 digits, with commas between several"));
        }

        return digests;
    }

    private static string FileName(string file)
    {
        var name = Path.GetFileName(file);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }
}
