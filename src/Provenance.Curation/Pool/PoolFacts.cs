using System.Globalization;
using Provenance.Documents.Formats;
using Provenance.Documents.Generators;
using Provenance.Documents.Identity;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Provenance.Lineage.Tagging;

namespace Provenance.Curation.Pool;

/// <summary>The declarations about documents of one input: by a provenance store, otherwise by their own fields, otherwise by the policy. One per thread and input.</summary>
internal sealed class PoolFacts(PoolInput input, PoolNames names, ReadingOptions reading, GeneratorUnit unit)
{
    /// <summary>Begins the names of families, so that they are not taken for declared generators.</summary>
    private const string FamilyPrefix = "family:";

    private static readonly Dictionary<string, string> Families = GeneratorFamily.Names.ToDictionary(name => name, name => FamilyPrefix + name, StringComparer.Ordinal);

    private readonly LabelReader? _labels = input.ReadsLabels ? new LabelReader(LabelsOf(input, reading), (input.Where?.Paths.Count ?? 0) + input.Fields.Count) : null;
    private readonly LabelMatcher _values = new(LabelsOf(input, reading).Labels);
    private readonly MappedFields _fields = new(input.Fields, input.Where?.Paths.Count ?? 0);

    /// <summary>True if the fields were not mapped to facts by the user: unusable values are then ignored.</summary>
    private bool Lenient => input.ReadsLabels;

    /// <summary>Returns the paths for the parser, in this order.</summary>
    internal string[] Paths => [.. input.Where?.Paths ?? [], .. _fields.Paths, .. _labels?.Paths ?? []];

    /// <summary>Fills in the declarations, and counts labels that are none.</summary>
    /// <exception cref="UnusableDocumentException">A field has an invalid value.</exception>
    internal void Fill(ref PoolRow row, in DocumentView view, DeclaredFacts? stored, InputTally tally)
    {
        var policy = input.Policy;
        row.Origin = StoredOrigin(stored?.Origin) is var origin && origin != Origin.Unknown ? origin
            : (_labels?.Read(view, tally) ?? OriginOf(_fields.Read(view, "origin"))) is var own && own != Origin.Unknown ? own
            : policy.Origin;
        var generation = stored?.Generation ?? (_fields.Read(view, "generation") is { } number ? ParseGeneration(number) : policy.Generation);
        row.Generation = (short)Math.Min(generation ?? (row.Origin == Origin.Human ? 0 : -1), short.MaxValue);
        if (row.Origin == Origin.Unknown && row.Generation == 0) row.Origin = Origin.Human;

        row.Flags |= row.Origin == Origin.Human ? PoolFlags.DeclaredHuman : PoolFlags.None;
        // a data set's generator column also names the authors of its human texts
        row.Generator = row.Origin == Origin.Human ? 0 : names.Get(UnitOf(stored?.Generator ?? _fields.Read(view, "generator") ?? policy.Generator, view));
        row.Domain = names.Get(_fields.Read(view, "domain") ?? policy.Domain);
        row.Language = names.Get(_fields.Read(view, "language") ?? policy.Language);
        // not a file's name: facts about documents must not depend on how they are distributed over files
        row.Source = names.Get(stored?.Source ?? _fields.Read(view, "source") ?? policy.Source);
    }

    /// <summary>Returns the name of what counts as one generator.</summary>
    private string? UnitOf(string? generator, in DocumentView view)
    {
        if (unit == GeneratorUnit.Generator) return generator;

        if (generator is not null && GeneratorFamily.Find(generator) is { } family) return Families[family];

        return _fields.Read(view, "family") is { } declared ? FamilyPrefix + declared : generator;
    }

    /// <summary>Fills in an assessment from the document's own fields; returns false where they have none.</summary>
    /// <exception cref="UnusableDocumentException">A field has an invalid value.</exception>
    internal bool FillAssessment(ref PoolRow row, in DocumentView view)
    {
        row.Resemblance = Number(view, "resemblance");
        row.PValue = Number(view, "p_value");
        row.Probability = Number(view, "probability");
        if (float.IsNaN(row.Probability) && !float.IsNaN(row.Resemblance)) row.Probability = (float)(1 / (1 + Math.Exp(row.Resemblance)));

        return !float.IsNaN(row.Resemblance);
    }

    private float Number(in DocumentView view, string name) => _fields.Read(view, name) is not { } text ? float.NaN
        : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number
        : Lenient ? float.NaN
        : throw new UnusableDocumentException(RejectWords.BadField, $"the field for {name} holds '{text}', which is no number");

    private static ReadingOptions LabelsOf(PoolInput input, ReadingOptions reading) => input.Policy.Labels is { } labels ? reading with { Labels = labels } : reading;

    private static Origin StoredOrigin(string? word) => Origins.TryParse(word, out var origin) ? origin : Origin.Unknown;

    private Origin OriginOf(string? word) =>
        word is null or "unknown" ? Origin.Unknown
        : _values.Match(word) is var origin && origin != Origin.Unknown ? origin
        : throw new UnusableDocumentException(RejectWords.BadField, $"the origin '{word}' is none of human, machine, mixed, unknown");

    private int? ParseGeneration(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation
        : Lenient ? null
        : throw new UnusableDocumentException(RejectWords.BadField, $"the generation '{text}' is no whole number from 0");
}
