using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>The detector that a command uses.</summary>
[Group(OptionGroup.Detector)]
internal sealed class DetectorSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Completes(Candidates.Detectors)]
    [Setting("model", "Detector to use; default: PROVENANCE_MODEL, else the one that ships", value: "MODEL", letter: 'm')]
    public string? Model { get; init; }

    internal Detector Load() => Detector.Load(Find());

    /// <summary>Returns the path of the detector's file.</summary>
    internal string Find() => DetectorLocator.Find(Model);
}
