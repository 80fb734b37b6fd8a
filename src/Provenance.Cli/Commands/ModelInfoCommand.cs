using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance model info</c>: describes a detector.</summary>
internal sealed class ModelInfoCommand(TextTerminal terminal)
{
    [Command("info", Description = "Show what a detector is: digest, size, features, languages, what it was trained on and what it measured then.")]
    [Help("", ExitCodes = "0 done, 64 usage, 65 not a detector, or damaged, 66 no such file", Topics = ["labels"], Examples =
    [
        "provenance model info",
        "provenance model info detector.zip",
        "provenance model info detector.zip --json | jq .metrics",
    ])]
    public int Run(
        [Argument("MODEL", Description = "The detector's file; default: PROVENANCE_MODEL, else the one that ships"), Paths, Completes(Candidates.Detectors)] string? model,
        [Setting("json", "Print it as JSON"), Group(OptionGroup.Output)] bool json)
    {
        var detector = Detector.Load(DetectorLocator.Find(model));
        if (json)
        {
            DetectorInfo.WriteJson(terminal.Output, detector);
        }
        else
        {
            terminal.Draw(DetectorInfo.Table(detector));
        }

        return ExitCodes.Done;
    }
}
