using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance model check</c>: compares the two halves of a detector's file.</summary>
internal sealed class ModelCheckCommand(TextTerminal terminal, CancellationToken cancellation)
{
    private const string About = """
        A detector's file is a model of ML.NET, and has what scan reads beside it. This compares digests, trees, and score, probability,
        p-value and verdict bit by bit: on made-up texts of many lengths and scripts, and on the documents of INPUT.

        It loads the model by ML.NET, which loads the assemblies that a model names: check files that you trust.
        """;

    [Command("check", Description = "Check that ML.NET and scanning say the same by a detector's file.")]
    [Help(About, ExitCodes = "0 the same, 64 usage, 65 they differ, or not a detector, or damaged, 66 no such file", Topics = ["formats"], Examples =
    [
        "provenance model check",
        "provenance model check detector.zip",
        "provenance model check detector.zip held-out/*.jsonl.gz",
    ])]
    public int Run(
        ReadingSettings reading,
        QuietSettings messages,
        [Argument("MODEL", Description = "The detector's file; default: PROVENANCE_MODEL, else the one that ships"), Paths, Completes(Candidates.Detectors)] string? model = null,
        [Argument("INPUT", Description = "Documents to compare on, too: files, folders, globs, - for standard input"), Paths] string[]? input = null)
    {
        var detector = Detector.Load(DetectorLocator.Find(model));
        var reporter = new ScanReporter(terminal, messages.Quiet);
        var check = detector.Check(cancellation: cancellation);
        if (input is { Length: > 0 })
        {
            var documents = DocumentReader.Read(input, reading.ToOptions(), reporter, terminal.Input);
            var read = detector.Check(documents.Select(static document => document.Text), cancellation);
            check = check with { Texts = check.Texts + read.Texts };
        }

        reporter.Say($"{detector.Path}: {detector.Digest}; ML.NET and scanning agree on {check.Trees:N0} trees and, bit by bit, on {check.Texts:N0} texts");
        return ExitCodes.Done;
    }
}
