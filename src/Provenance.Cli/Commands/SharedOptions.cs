using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary>Options that mean the same in every command that works on documents.</summary>
internal static class SharedOptions
{
    internal static Argument<string[]> Data() =>
        new PathArgument<string[]>("DATA") { Description = "Files, folders or globs of labelled documents", Arity = ArgumentArity.OneOrMore };

    internal static Option<string?> Model() => new("--model", "-m") { Description = "Detector to use; default: PROVENANCE_MODEL, else the one that ships", HelpName = "FILE" };

    internal static Option<double> FalsePositiveRate() => new("--fpr") { Description = "Share of human documents that may be flagged as machine", HelpName = "RATE", CustomParser = NumberParser.Of<double>("a rate above 0 and below 1", value => value is > 0 and < 1), DefaultValueFactory = _ => ScanOptions.Default.FalsePositiveRate };

    internal static Option<bool> Spans() => new("--spans") { Description = "Look for documents whose parts differ, and call them mixed" };

    internal static Option<string?> Rejects(string what = "Write what could not be used, with reasons, as JSON lines, or as a table for .parquet")
    {
        var rejects = new Option<string?>("--rejects") { Description = what, HelpName = "FILE" };
        rejects.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "-" }]) result.AddError("--rejects -: standard output is for documents; name a file, such as /dev/stderr");
        });
        return rejects;
    }

    internal static Option<int> Threads() => new("--threads", "-j") { Description = "Threads at most; default: one a processor", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of threads from 1 to 1024", value => value is >= 1 and <= 1024) };

    internal static Option<ulong> Seed() => new("--seed") { Description = "Decides everything that is drawn", HelpName = "N", CustomParser = NumberParser.Of<ulong>("a whole number from 0", _ => true), DefaultValueFactory = _ => TrainingOptions.Default.Seed };

    internal static Option<int> Folds() => new("--folds") { Description = "Parts that the sets are divided into while training", HelpName = "N", CustomParser = NumberParser.Of<int>("a number of folds from 2 to 20", value => value is >= 2 and <= 20), DefaultValueFactory = _ => TrainingOptions.Default.Folds };

    internal static Option<Holdout[]> Holdouts() => new("--holdout")
    {
        Description = "Leave documents out of training, such as set:NAME, generator:NAME, domain:NAME; may be given again",
        HelpName = "FIELD:VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var holdouts = new List<Holdout>();
            foreach (var token in result.Tokens)
            {
                try
                {
                    holdouts.Add(Holdout.Parse(token.Value));
                }
                catch (FormatException e)
                {
                    result.AddError(e.Message);
                }
            }

            return [.. holdouts];
        },
    };

    internal static Option<bool> Quiet() => new("--quiet", "-q") { Description = "No progress, warnings or summary; errors only" };
}
