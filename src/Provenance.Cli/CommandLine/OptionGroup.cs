namespace Provenance.Cli.CommandLine;

/// <summary>Subject of an option; help shows options by group, in this order.</summary>
internal enum OptionGroup
{
    /// <summary>What the command is for.</summary>
    Command,
    Input,
    Output,
    Detector,
    Store,
    Other,
}
