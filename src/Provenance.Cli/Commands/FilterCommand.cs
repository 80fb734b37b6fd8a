using System.CommandLine;
using System.Globalization;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance filter</c>: keeps some documents and passes over others.</summary>
internal static class FilterCommand
{
    private static readonly string[] Verdicts = [.. Enum.GetNames<Verdict>().Select(name => name.ToLowerInvariant())];

    private const string About = """
        Keep documents by what the detector, their own fields and a provenance store say of them.

        They are written as they stood in the input, in its order.

        Without options, what is flagged as machine text at --fpr goes; with --spans, what is mixed goes, too. --keep human keeps only what
        cannot be told from human text, --keep human,uncertain all that is not flagged. All conditions must hold; --where joins comparisons by and, or, not and
        parentheses. On the left stands verdict, probability, resemblance, score, p_value, words, language, id, evidence (its kinds),
        evidence.says (origins), evidence.prior (of a date), or the path of a field (metadata.year); on the right a number, a word or a
        quoted text. A name alone asks whether it is there; what is missing compares to nothing, and of several pieces of evidence one is
        enough. With --store, origin, generation, generator and source are what the store says of the text.

        The detector errs: at --fpr 0.01, one human document in a hundred may go, and more machine text stays than goes. To build a training
        set that keeps its tails, do not cut by resemblance alone.

        Examples:
          provenance filter crawl.jsonl.gz --keep human --fpr 0.01 -o clean.jsonl.gz --rejects rest.jsonl.gz
          provenance filter crawl/ --min-resemblance 0 --min-words 100 --language en -o clean.jsonl.gz
          provenance filter data/ --where 'metadata.year < 2022 or (p_value > 0.2 and not label == machine)' -o clean.jsonl.gz
          provenance filter crawl/ --where 'not evidence.says == machine' -o clean.jsonl.gz
          provenance filter data/ --store provenance.db --where 'origin == human or generation <= 1' -o clean.jsonl.gz

        Exit codes: as of scan.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var inputs = TagCommand.Inputs();
        var output = new Option<string>("--output", "-o") { Description = "Where kept documents go, as JSON lines, packed for .gz and .zst, or as a table for .parquet, whole or not at all; - is standard output", HelpName = "FILE", DefaultValueFactory = _ => "-" };
        var keep = new Option<string[]>("--keep") { Description = "Verdicts that are kept; default: all but machine, and mixed with --spans", HelpName = "VERDICT,...", Arity = ArgumentArity.OneOrMore };
        var resemblance = new Option<double?>("--min-resemblance") { Description = "Least log-odds that a human wrote it; 0 is even odds", HelpName = "R", CustomParser = result => NumberParser.Of<double>("a number", double.IsFinite)(result) };
        var words = new Option<int?>("--min-words") { Description = "Fewest words", HelpName = "N", CustomParser = result => NumberParser.Of<int>("a number of words", value => value >= 0)(result) };
        var language = new Option<string[]>("--language") { Description = "Languages that are kept, ISO 639-1", HelpName = "CODE,...", Arity = ArgumentArity.OneOrMore };
        var where = new Option<string[]>("--where") { Description = "A condition, such as 'words >= 100 and metadata.year < 2022'; may be given again", HelpName = "CONDITION", Arity = ArgumentArity.OneOrMore };
        var store = new Option<string?>("--store", "-s") { Description = "A provenance store whose declarations --where may ask for", HelpName = "STORE" };
        var rate = SharedOptions.FalsePositiveRate();
        var spans = SharedOptions.Spans();
        var model = SharedOptions.Model();
        var rejects = SharedOptions.Rejects("Write the rest, and what could not be used, with reasons, as JSON lines");
        var threads = SharedOptions.Threads();
        var reading = new ReadingArguments();
        var strict = new Option<bool>("--strict") { Description = "Fail, and keep nothing, if anything could not be used" };
        var quiet = SharedOptions.Quiet();
        var command = new Command("filter", About) { inputs, output, keep, resemblance, words, language, where, store, rate, spans, model, rejects, threads, reading.Options, strict, quiet };
        command.SetAction(parsed =>
        {
            var conditions = new List<string>();
            Add(conditions, "verdict in ({0})", Verdict(Split(parsed.GetValue(keep))));
            Add(conditions, "language in ({0})", Language(Split(parsed.GetValue(language))));
            Add(conditions, "resemblance >= {0}", parsed.GetValue(resemblance)?.ToString("R", CultureInfo.InvariantCulture));
            Add(conditions, "words >= {0}", parsed.GetValue(words)?.ToString(CultureInfo.InvariantCulture));
            var declared = parsed.GetValue(store) is not null;
            foreach (var condition in parsed.GetValue(where) ?? [])
            {
                Parse(condition, declared, $"--where {condition}");
                conditions.Add($"({condition})");
            }

            var all = conditions.Count > 0 ? string.Join(" and ", conditions) : parsed.GetValue(spans) ? "not verdict in (machine, mixed)" : "verdict != machine";
            using var opened = parsed.GetValue(store) is { } location ? StoreOptions.Open(terminal, location) : null;
            var path = parsed.GetValue(output)!;
            var request = new ScanRequest
            {
                Inputs = parsed.GetValue(inputs)!,
                StandardInput = terminal.Input,
                Output = path == "-" ? terminal.Output : null,
                OutputPath = path == "-" ? null : path,
                RejectsPath = parsed.GetValue(rejects),
                Keep = Parse(all, declared, $"--where {all}"),
                Declarations = opened,
            };
            var options = new ScanOptions
            {
                FalsePositiveRate = parsed.GetValue(rate),
                Spans = parsed.GetValue(spans),
                Reading = reading.Of(parsed),
                Threads = parsed.GetValue(threads),
                Strict = parsed.GetValue(strict),
                Survey = false,
                Top = 0,
            };
            return ScanCommand.Scan(terminal, ScanCommand.MakeScanner(parsed.GetValue(model), options), request, parsed.GetValue(quiet), cancellation);
        });
        return command;
    }

    private static void Add(List<string> conditions, string form, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            conditions.Add(form.Replace("{0}", value, StringComparison.Ordinal));
        }
    }

    private static List<string> Split(string[]? values) => [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static string Verdict(List<string> words) =>
        string.Join(", ", words.Select(word => Verdicts.Contains(word) ? word : throw new UsageException($"--keep {word}: no verdict; there are {string.Join(", ", Verdicts)}")));

    private static string Language(List<string> codes)
    {
        foreach (var code in codes)
        {
            Parse($"language == {Quoted(code)}", declared: false, $"--language {code}");
        }

        return string.Join(", ", codes.Select(Quoted));
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static DocumentCondition Parse(string condition, bool declared, string option)
    {
        try
        {
            return DocumentCondition.Parse(condition, declared);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{option}: {e.Message}");
        }
    }
}
