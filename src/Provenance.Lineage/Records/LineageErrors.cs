using System.Globalization;
using System.Text.Json;

namespace Provenance.Lineage.Records;

/// <summary>All errors that this project raises.</summary>
internal static class LineageErrors
{
    internal static DataException NotFinite(double value) => new(string.Create(CultureInfo.InvariantCulture, $"{value} is no JSON number"));

    internal static DataException NotARecord(string why) => new($"not a provenance record: {why}");

    internal static ArgumentOutOfRangeException NoGeneration(int generation, string parameter) =>
        new(parameter, string.Create(CultureInfo.InvariantCulture, $"a generation is a whole number from 0 to {ProvenanceRecord.DeepestGeneration}, not {generation}"));

    internal static DataException NotJson(JsonException cause) =>
        NotARecord(cause.BytePositionInLine is { } position ? string.Create(CultureInfo.InvariantCulture, $"it is no JSON from byte {position + 1} on") : "it is no JSON");

    internal static DataException Damaged(string? store, long record, DataException cause) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{(store is null ? "" : $"{store}: ")}record {record}: {cause.Message}"), cause);

    internal static DataException Cycle(string path) => new($"nothing can be its own ancestor, but this would be: {path}");

    internal static DataException DamagedGzip(string path, Exception cause) =>
        new($"{path}: the gzip data is damaged or ends too early; batches committed before it were kept; fetch or write the file again", cause);

    internal static DataException NotACheckpoint(string path) => new($"{path}: not a checkpoint of a provenance store");

    internal static DataException SetExists(string name, string store) => new($"{store} has a set {name} already: name this one with --name, or leave --store out");

    internal static InputNotFoundException Unknown(string id, string store) => new($"{id}: nothing in {store} has this id, digest or name");

    internal static InputNotFoundException NoDocument(string id, string store) => new($"{id}: {store} has no document with this id or digest; only documents have near-duplicates");

    internal static InputNotFoundException NoSignature(string document) =>
        new($"{document}: near-duplicates cannot be found, because the store has no signature of it; tag it again with --near");
}
