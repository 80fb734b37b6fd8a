namespace Provenance.Cli.Terminal;

/// <summary>Options that parse but do not go together.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Makes something of options; what the library says against them is about the command line.</summary>
    internal static T IfArgument<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
