using System.Text.Json;
using System.Text.Json.Serialization;

namespace Provenance.Formats.Corpora;

/// <summary>The JSON of the files that downloads keep for themselves, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NewLine = "\n")]
[JsonSerializable(typeof(PartialState))]
[JsonSerializable(typeof(LockedCorpus))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CorporaJson : JsonSerializerContext;
