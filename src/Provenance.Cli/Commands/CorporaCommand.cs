using System.CommandLine;
using Provenance.Formats;
using Provenance.Formats.Corpora;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance corpora</c>: public data sets.</summary>
internal static class CorporaCommand
{
    private const string AboutList = """
        List public data sets of human and machine text, and pieces of Common Crawl, that can be pulled.

        Nothing is fetched. Sizes are those of the downloads; where a licence is unstated, its publisher names none.

        Examples:
          provenance corpora list
          provenance corpora list --json | jq -r 'select(.licence == "MIT") | .name'

        Exit codes: 0 done, 64 usage, 65 a manifest is damaged, 66 the manifests are missing.
        """;

    private const string AboutPull = """
        Download public data sets, and make labelled documents of them that train, evaluate and scan take as they are.

        NAME is one of 'corpora list', or the path of a manifest of your own (see corpora/README.md). Files go to DIR/NAME/, documents
        to DIR/NAME.jsonl.gz, as lines of id, text, label, generator, domain, attack, language, pair, set, source and licence. What is
        interrupted goes on where it ended when the same is run again. Sizes and SHA-256 are checked against the manifest; where it
        has none, against those of the first download, which are kept in DIR/NAME.lock.json. A download never replaces
        a file that is there; the documents made of it, DIR/NAME.jsonl.gz, are written anew.
        Paths of what came go to standard output.

        Examples:
          provenance corpora pull hc3
          provenance corpora pull mage seqxgpt -o data && provenance train data/*.jsonl.gz -o detector.zip
          provenance corpora pull common-crawl-2024-22 --no-convert
          provenance corpora pull my-corpus.json

        Exit codes: 0 done, 64 usage, 65 a file is not the one that it should be, or cannot be used, 66 no such corpus, or its format
        cannot be read here, 73 output cannot be created, 74 a download failed, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation) =>
        new("corpora", "List and download public data sets of human and machine text.") { CreateList(terminal), CreatePull(terminal, cancellation) };

    private static Command CreateList(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON lines, with files and their addresses" };
        var command = new Command("list", AboutList) { json };
        command.SetAction(parsed =>
        {
            var manifests = CorporaLocator.All();
            if (!parsed.GetValue(json))
            {
                terminal.Draw(CorpusTable.Of(manifests));
                return ExitCodes.Done;
            }

            foreach (var manifest in manifests)
            {
                terminal.WriteLine(JsonLine.Of(members => CorpusTable.Json(members, manifest)));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command CreatePull(Terminal terminal, CancellationToken cancellation)
    {
        var names = new PathArgument<string[]>("NAME") { Description = "Data sets, or paths of manifests", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--output", "-o") { Description = "Folder to put them into", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var raw = new Option<bool>("--no-convert") { Description = "Only download" };
        var patience = new Option<double>("--timeout") { Description = "Seconds that a server may say nothing", HelpName = "SECONDS", CustomParser = NumberParser.Of<double>("seconds above 0 and up to 86400", value => value is > 0 and <= 86400), DefaultValueFactory = _ => PullOptions.Default.Patience.TotalSeconds };
        var tries = new Option<int>("--tries") { Description = "Tries in a row that may bring nothing", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of tries from 1 to 1000", value => value is >= 1 and <= 1000), DefaultValueFactory = _ => PullOptions.Default.Tries };
        var quiet = SharedOptions.Quiet();
        var command = new Command("pull", AboutPull) { names, folder, raw, patience, tries, quiet };
        command.SetAction(parsed =>
        {
            // all names first: a misspelt one should not show after an hour of downloads
            var manifests = parsed.GetValue(names)!.Select(CorporaLocator.Find).ToList();
            using var puller = new CorpusPuller(new PullOptions { Patience = TimeSpan.FromSeconds(parsed.GetValue(patience)), Tries = parsed.GetValue(tries) });
            foreach (var manifest in manifests)
            {
                PullOne(terminal, puller, manifest, parsed.GetValue(folder)!, !parsed.GetValue(raw), parsed.GetValue(quiet), cancellation);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void PullOne(Terminal terminal, CorpusPuller puller, CorpusManifest manifest, string folder, bool convert, bool quiet, CancellationToken cancellation)
    {
        var scan = new ScanReporter(terminal, quiet);
        var reporter = new PullReporter(scan);
        try
        {
            var files = puller.Pull(manifest, folder, reporter, cancellation);
            reporter.Say(manifest, files);
            if (!convert || !manifest.CanConvert)
            {
                foreach (var file in files)
                {
                    terminal.WriteLine(Printable.Clean(file.Path));
                }

                reporter.SayNext(files);
                return;
            }

            var output = Path.Combine(folder, $"{manifest.Name}.jsonl.gz");
            reporter.Say(CorpusConverter.Convert(manifest, folder, output, FileFormats.Create(), scan, cancellation));
            terminal.WriteLine(Printable.Clean(output));
        }
        catch (OperationCanceledException e)
        {
            throw new InterruptedException("interrupted; what was downloaded is kept, run the same again to go on", e);
        }
        finally
        {
            scan.EraseProgress();
        }
    }
}
