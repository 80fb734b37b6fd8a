using Cocona;

namespace Provenance.Cli.CommandLine;

/// <summary>An option. The constructor takes all values: setters of attributes are called by code that is generated at run time, which takes longer than scanning a small file.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class SettingAttribute : OptionAttribute
{
    /// <param name="name">The long name, without hyphens.</param>
    /// <param name="description">The description in help.</param>
    /// <param name="value">The value's name in help; none for flags.</param>
    /// <param name="letter">The short name; 0 for none.</param>
    public SettingAttribute(string name, string description, string? value = null, char letter = '\0')
        : base(name, letter == '\0' ? null : [letter])
    {
        Description = description;
        ValueName = value;
    }
}
