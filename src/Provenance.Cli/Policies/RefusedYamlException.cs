namespace Provenance.Cli.Policies;

/// <summary>Thrown for valid YAML that is not permitted in a policy.</summary>
internal sealed class RefusedYamlException(int line, int column, string message) : Exception(message)
{
    internal int Line => line;

    internal int Column => column;
}
