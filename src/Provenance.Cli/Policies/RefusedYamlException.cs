namespace Provenance.Cli.Policies;

/// <summary>YAML that could be read, and has no place in a policy.</summary>
internal sealed class RefusedYamlException(int line, int column, string message) : Exception(message)
{
    internal int Line => line;

    internal int Column => column;
}
