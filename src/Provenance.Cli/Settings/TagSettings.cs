using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>The statements that <c>tag</c> makes about documents.</summary>
internal sealed class TagSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Choice("human", "machine", "mixed")]
    [Setting("origin", "Who wrote them", value: "human|machine|mixed")]
    public string? Origin { get; init; }

    [Setting("supersede", "Replace what was declared of a document's origin, generator and generation before, and settle contradictions")]
    public bool Supersede { get; init; }

    [HasDefaultValue]
    [Setting("generator", "The model that wrote them", value: "NAME")]
    public string? Generator { get; init; }

    [HasDefaultValue]
    [Number("a generation: a whole number from 0", min: 0)]
    [Setting("generation", "Their generation as declared: 0 human, n by a model trained on n-1", value: "N")]
    public int? Generation { get; init; }

    [HasDefaultValue]
    [Setting("license", "Their licence, best as an SPDX identifier", value: "ID")]
    public string? License { get; init; }

    [HasDefaultValue]
    [Setting("source", "Their collection; default: the field source, else the file's name", value: "NAME")]
    public string? Source { get; init; }

    [HasDefaultValue]
    [Setting("collected", "When they were collected, such as 2019-05-01 or 2019", value: "DATE")]
    public string? Collected { get; init; }

    [HasDefaultValue]
    [Setting("uri", "Where they were", value: "URI")]
    public string? Uri { get; init; }

    [HasDefaultValue]
    [Setting("map", "Take a value from a field of each document; may be given again", value: "NAME=PATH")]
    public string[]? Map { get; init; }

    [HasDefaultValue]
    [Setting("derived-from", "A document of the store that they were edited, translated or made from", value: "ID")]
    public string[]? DerivedFrom { get; init; }

    [HasDefaultValue]
    [Setting("evidence", "What else speaks to their origin, such as watermark=found", value: "KIND=VALUE")]
    public string[]? Evidence { get; init; }
}
