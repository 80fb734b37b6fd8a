using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>curate</c> alone.</summary>
internal sealed class CurateSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [ValueOptional]
    [Setting("init", "Write a policy with every setting to FILE, or to standard output", value: "FILE")]
    public string? Init { get; init; }

    [Setting("check", "Only say what is wrong with the policy")]
    public bool Check { get; init; }

    [Setting("signals", "List what can be measured of a document's quality")]
    public bool Signals { get; init; }

    [HasDefaultValue]
    [Setting("name", "The set's name, in its card and in the store; default: the policy's, or of one that ships the folder's", value: "NAME")]
    public string? Name { get; init; }

    [Setting("force", "Go on where the detector's order cannot be trusted; the report says so")]
    public bool Force { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Input)]
    [Completes(Candidates.Files)]
    [Setting("assessments", "Assessments that scan -o wrote: files, folders, globs, or - for standard input; documents without one are scored now; may be given again", value: "FILE")]
    public string[]? Assessments { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("output", "The folder that is made; it must not be there, or be empty", value: "FOLDER", letter: 'o')]
    public string? Output { get; init; }

    [Group(OptionGroup.Output)]
    [Setting("resume", "Go on with a run that was interrupted")]
    public bool Resume { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("rejects", "Write records that cannot be read, with reasons, as JSON lines", value: "FILE")]
    public string? Rejects { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Store)]
    [Completes(Candidates.Files)]
    [Setting("store", "A provenance store: its declarations and assessments are used, and the set is registered in it; default: provenance.db where it is there", value: "STORE", letter: 's')]
    public string? Store { get; init; }

    [Group(OptionGroup.Store)]
    [Setting("no-store", "Use no provenance store, even where provenance.db is there")]
    public bool NoStore { get; init; }

    /// <summary>Returns the location of the store to use; null for none.</summary>
    internal string? FindStore() => Store is not null && NoStore ? throw new UsageException("--store and --no-store contradict each other")
        : Store ?? (!NoStore && File.Exists(ProvenanceStores.DefaultLocation) ? ProvenanceStores.DefaultLocation : null);

    /// <summary>Returns the name of the training set.</summary>
    /// <param name="asked">The policy as given on the command line.</param>
    /// <param name="policy">The policy's own name.</param>
    internal string NameOf(string asked, string policy) => Name
        ?? (Output is { Length: > 0 } folder && PolicyLocator.IsShipped(asked) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) : policy);

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Number("a whole number from 0", min: 0)]
    [Setting("seed", "Of all that is drawn; default: the policy's", value: "N")]
    public ulong? Seed { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Size(MemorySize.Min, long.MaxValue)]
    [Setting("memory", "Memory for documents and their facts, such as 512M; the rest goes to temporary files; default: 1GiB", value: "SIZE")]
    public string? Memory { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Setting("temp", "Where temporary files go; default: beside the output", value: "FOLDER")]
    public string? TemporaryFolder { get; init; }

    [Group(OptionGroup.Other)]
    [Setting("strict", "Fail, and make no set, if a record or an assessment could not be used, or an assessment is by another detector")]
    public bool Strict { get; init; }
}
