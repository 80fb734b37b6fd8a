namespace Provenance.Cli.CommandLine;

/// <summary>Completions of a shell for a value or an argument.</summary>
internal enum Candidates
{
    /// <summary>None: any value is possible.</summary>
    None,
    Words,
    Files,
    Folders,

    /// <summary>Detector files.</summary>
    Detectors,

    /// <summary>Policies that ship, and policy files.</summary>
    Policies,

    /// <summary>Data sets that can be pulled, and manifest files.</summary>
    Corpora,

    /// <summary>Help topics, and commands.</summary>
    Topics,
}
