using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Policies;

/// <summary>Finds a policy: a file, or the name of one that ships.</summary>
internal static class PolicyLocator
{
    /// <summary>Names of policies that ship: files of <c>corpora/policies</c>, without ending.</summary>
    internal static IReadOnlyList<string> Shipped { get; } = ["recommended", "quality", "generators", "resemblance"];

    /// <summary>Returns true if a policy is one that ships, not a file.</summary>
    internal static bool IsShipped(string asked) => !File.Exists(asked) && Shipped.Contains(asked);

    /// <summary>Returns the path of a policy. A file takes precedence over a shipped policy of the same name.</summary>
    /// <exception cref="InputNotFoundException">The policy does not exist.</exception>
    internal static string Find(string asked)
    {
        if (File.Exists(asked)) return asked;

        if (Shipped.Contains(asked))
        {
            return ShippedFile.Find(Path.Combine("corpora", "policies", $"{asked}.yaml"))
                ?? throw new InputNotFoundException($"{asked}: this policy ships, but is not beside the executable: looked upwards from {string.Join(" and ", ShippedFile.Starts)}");
        }

        throw new InputNotFoundException(Directory.Exists(asked)
            ? $"{asked}: is a folder; the first argument is a policy"
            : $"{asked}: no such policy file, and none of those that ship ({string.Join(", ", Shipped)}){NearestName.Hint(asked, Shipped)}");
    }
}
