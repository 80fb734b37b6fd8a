using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance model</c>: what a detector is.</summary>
internal static class ModelCommand
{
    private const string AboutInfo = """
        Show what a detector is: digest, size, features, languages, what it was trained on and what it measured then.

        Examples:
          provenance model info
          provenance model info detector.safetensors --json | jq .metrics

        Exit codes: 0 done, 64 usage, 65 not a detector, or damaged, 66 no such file.
        """;

    internal static Command Create(Terminal terminal)
    {
        var model = new Argument<string?>("MODEL") { Description = "The detector's file; default: PROVENANCE_MODEL, else the one that ships", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        model.Validators.Add(UnknownOptions.Refuse);
        var info = new Command("info", AboutInfo) { model, json };
        info.SetAction(parsed => Run(terminal, parsed.GetValue(model), parsed.GetValue(json)));
        return new Command("model", "Show what a detector is.") { info };
    }

    private static int Run(Terminal terminal, string? model, bool json)
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
