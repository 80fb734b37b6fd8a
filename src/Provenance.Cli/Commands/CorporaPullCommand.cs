using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Provenance.Formats.Corpora;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance corpora pull</c>: downloads public data sets.</summary>
internal sealed class CorporaPullCommand(TextTerminal terminal, CancellationToken cancellation)
{
    private const string About = """
        NAME is one of 'corpora list', or the path of a manifest of your own. Files go to DIR/NAME/, documents to DIR/NAME.jsonl.gz.
        Interrupted downloads continue when the same command is run again. Sizes and SHA-256 are checked. Paths of what came go to
        standard output.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 a file is not the one that it should be, or cannot be used, 66 no such corpus, or its format cannot be read here, 73 output cannot be created, 74 a download failed, 130 interrupted, 143 terminated";

    [Command("pull", Description = "Download public data sets, and make labelled documents of them that train, evaluate and scan take as they are.")]
    [Help(About, ExitCodes = Codes, Topics = ["labels"], Examples =
    [
        "provenance corpora pull hc3",
        "provenance corpora pull mage seqxgpt -o data && provenance train data/*.jsonl.gz -o detector.zip",
        "provenance corpora pull common-crawl-2024-22 --no-convert",
    ])]
    public int Run([Argument("NAME", Description = "Data sets, or paths of manifests"), Paths, Completes(Candidates.Corpora)] string[] names, PullSettings pull, QuietSettings messages)
    {
        // all names first, so that a misspelt one is reported before an hour of downloads
        var manifests = names.Select(CorporaLocator.Find).ToList();
        using var puller = new CorpusPuller(new PullOptions { Patience = TimeSpan.FromSeconds(pull.Timeout), Tries = pull.Tries });
        foreach (var manifest in manifests) Pull(puller, manifest, pull.Output, !pull.NoConvert, messages.Quiet);

        return ExitCodes.Done;
    }

    private void Pull(CorpusPuller puller, CorpusManifest manifest, string folder, bool convert, bool quiet)
    {
        var scan = new ScanReporter(terminal, quiet);
        var reporter = new PullReporter(scan);
        const string Interrupted = "interrupted; what was downloaded is kept, run the same again to go on";
        var files = scan.Run(observer => puller.Pull(manifest, folder, observer, cancellation), interrupted: Interrupted);
        reporter.Say(manifest, files);
        if (!convert || !manifest.CanConvert)
        {
            foreach (var file in files) terminal.WriteLine(Printable.Clean(file.Path));

            reporter.SayNext(files);
            return;
        }

        var output = Path.Combine(folder, $"{manifest.Name}.jsonl.gz");
        reporter.Say(scan.Run(observer => CorpusConverter.Convert(manifest, folder, output, FileFormats.Create(), observer, cancellation), rejectsWritten: true, Interrupted));
        terminal.WriteLine(Printable.Clean(output));
    }
}
