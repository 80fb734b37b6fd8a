namespace Provenance.Cli.CommandLine;

/// <summary>Completions of a shell for a value or an argument.</summary>
internal enum Candidates
{
    /// <summary>Nothing: anything may stand there.</summary>
    None,
    Words,
    Files,
    Folders,

    /// <summary>Files of detectors.</summary>
    Detectors,

    /// <summary>Policies that ship, and files of them.</summary>
    Policies,

    /// <summary>Data sets that can be pulled, and files of manifests.</summary>
    Corpora,

    /// <summary>Topics of help, and commands.</summary>
    Topics,
}
