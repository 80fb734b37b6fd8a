using System.Globalization;
using Provenance.Documents;

namespace Provenance.Lineage;

/// <summary>States origin, generator, generation, licence and collection of documents in a store.</summary>
public sealed class Tagger(IProvenanceStore store)
{
    internal const string BadField = "bad-field";

    /// <summary>Tags all documents of the inputs; one that cannot be used stops nothing.</summary>
    /// <exception cref="InputNotFoundException">An input does not exist.</exception>
    /// <exception cref="ArgumentException">A mapped name or path makes no sense, or <see cref="TagRequest.Generation"/> is out of its range.</exception>
    public RecordingSummary Tag(TagRequest request, IScanObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Generation is { } generation && !IsGeneration(generation))
        {
            throw LineageErrors.NoGeneration(generation, nameof(request));
        }

        var own = new MappedFields(request.Map);
        var sources = DerivedFrom(request.DerivedFrom);
        return new RecordingRun(store, request, observer).Documents(
            RecordKind.Document,
            own.Paths,
            (in DocumentView view, ProvenanceRecord basis) => Record(request, own, sources, view, basis),
            null,
            cancellation);
    }

    private static ProvenanceRecord Record(TagRequest request, MappedFields own, List<Digest> sources, in DocumentView view, ProvenanceRecord basis)
    {
        var derived = own.Of(view, "derived_from") is { } digests ? DerivedFrom(digests) : sources;
        var origin = own.Of(view, "origin") is { } word ? ParseOrigin(word) : request.Origin;
        // a set's column of generators says who wrote its human texts, too
        var generator = origin == Origin.Human ? null : own.Of(view, "generator") ?? request.Generator;
        var stated = origin != Origin.Unknown || generator is not null;
        origin = origin != Origin.Unknown ? origin : generator is not null ? Origin.Machine : derived.Count > 0 ? Origin.Mixed : Origin.Unknown;
        var generation = own.Of(view, "generation") is { } number ? ParseGeneration(number) : request.Generation;
        var uri = own.Of(view, "uri") ?? request.Uri;
        var retrieved = own.Of(view, "collected") ?? request.Collected;
        return basis with
        {
            Origin = origin,
            OriginBasis = origin == Origin.Unknown ? null : stated ? Basis.Declared : Basis.Derived,
            Generation = generation,
            GenerationBasis = generation is null ? null : Basis.Declared,
            GeneratedBy = generator,
            DerivedFrom = derived,
            Collection = new Acquisition("file", uri, retrieved),
            Source = request.Source ?? own.Of(view, "source") ?? FileName(view.File),
            License = own.Of(view, "license") ?? request.License,
            Evidence = request.Evidence,
        };
    }

    private static Origin ParseOrigin(string word) =>
        Origins.TryParse(word, out var origin) ? origin
        : word == "unknown" ? Origin.Unknown
        : throw new UnusableDocumentException(BadField, $"the origin '{word}' is none of human, machine, mixed, unknown");

    private static int ParseGeneration(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var generation) && IsGeneration(generation) ? generation
        : throw new UnusableDocumentException(BadField, string.Create(CultureInfo.InvariantCulture, $"the generation '{text}' is no whole number from 0 to {ProvenanceRecord.DeepestGeneration}"));

    private static bool IsGeneration(int generation) => generation is >= 0 and <= ProvenanceRecord.DeepestGeneration;

    /// <summary>Digests of documents that the store must have; an id is looked up once, before anything is recorded.</summary>
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
                : throw new UnusableDocumentException(BadField, $"'{part}' is no digest: write sha256: and 64 digits, with commas between several"));
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
