namespace Provenance.Cli.Terminal;

/// <summary>Thrown for options that are valid but cannot be combined.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Creates an object from options; argument errors of the library become errors of the command line.</summary>
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
