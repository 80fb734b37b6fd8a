using System.Security.Cryptography;

namespace Provenance.Storage.Sql;

/// <summary>The numbered SQL files that make a store's tables; its version is how many were applied. Released ones are never edited.</summary>
internal sealed class SchemaScripts(IReadOnlyList<string> scripts)
{
    internal static SchemaScripts Sqlite { get; } = Embedded("sqlite");

    internal static SchemaScripts Postgres { get; } = Embedded("postgres");

    /// <summary>The version that this code reads and writes.</summary>
    internal int Version => scripts.Count;

    /// <summary>The scripts that bring a store of some version up to date.</summary>
    internal IEnumerable<string> After(long version) => scripts.Skip((int)version);

    /// <summary>These scripts and one more.</summary>
    internal SchemaScripts With(string script) => new([.. scripts, script]);

    /// <summary>A name for a new store, which tells its checkpoints from those of others.</summary>
    internal static string NewOrigin() => $"provenance-store/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    /// <summary>Files of Schema/, embedded as dialect/NNN-title.sql.</summary>
    private static SchemaScripts Embedded(string dialect)
    {
        var assembly = typeof(SchemaScripts).Assembly;
        var scripts = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(dialect + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            scripts.Add(reader.ReadToEnd());
        }

        return new SchemaScripts(scripts);
    }
}
