namespace Provenance.Cli.CommandLine;

/// <summary>Subject of an option; help shows options by group, in this order.</summary>
internal enum OptionGroup
{
    /// <summary>The purpose of the command.</summary>
    Command,
    Input,
    Output,
    Detector,
    Store,
    Other,
}
