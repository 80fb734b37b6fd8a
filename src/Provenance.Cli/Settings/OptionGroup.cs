namespace Provenance.Cli.Settings;

/// <summary>What an option is about; help shows options by group, in this order.</summary>
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
