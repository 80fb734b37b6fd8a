namespace Provenance.Cli.Terminal;

/// <summary>Finds the detector to use if none is given.</summary>
internal static class DetectorLocator
{
    internal const string Variable = "PROVENANCE_MODEL";

    private static readonly string Shipped = Path.Combine("models", "default", "detector.zip");

    /// <summary>Returns the given file, else the environment's, else the one that ships, searched upwards from the executable and the current folder.</summary>
    /// <exception cref="InputNotFoundException">There is none; the message lists the places searched.</exception>
    internal static string Find(string? asked)
    {
        var named = asked ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            if (Directory.Exists(named)) throw new InputNotFoundException($"{named}: is a folder; name the detector's file in it");

            return File.Exists(named) ? named : throw new InputNotFoundException(
                asked is null ? $"{named}: no such file; {Variable} names it as the detector" : $"{named}: no such file");
        }

        if (ShippedFile.Find(Shipped) is { } shipped) return shipped;

        throw new InputNotFoundException(
            $"no detector: looked for {Shipped} in {string.Join(" and ", ShippedFile.Starts)} and the folders above; name one with --model FILE or {Variable}");
    }
}
