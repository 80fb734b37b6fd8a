using Cocona;

namespace Provenance.Cli.Settings;

/// <summary>True if documents are divided into parts.</summary>
[Group(OptionGroup.Detector)]
internal sealed class SpanSettings : ICommandParameterSet
{
    [Setting("spans", "Look for documents whose parts differ, and call them mixed")]
    public bool Spans { get; init; }
}
