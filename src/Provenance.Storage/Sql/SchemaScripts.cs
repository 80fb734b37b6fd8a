using System.Security.Cryptography;

namespace Provenance.Storage.Sql;

/// <summary>The numbered SQL files that create a store's tables; their number is the version. Released files are never edited.</summary>
internal sealed class SchemaScripts(IReadOnlyList<string> scripts)
{
    internal static SchemaScripts Sqlite { get; } = Embedded("sqlite");

    internal static SchemaScripts Postgres { get; } = Embedded("postgres");

    /// <summary>The version that this code reads and writes.</summary>
    internal int Version => scripts.Count;

    /// <summary>Returns the scripts that upgrade a store of some version.</summary>
    internal IEnumerable<string> After(long version) => scripts.Skip((int)version);

    /// <summary>Returns these scripts and one more.</summary>
    internal SchemaScripts With(string script) => new([.. scripts, script]);

    /// <summary>Returns a name for a new store, which distinguishes its checkpoints from those of others.</summary>
    internal static string NewOrigin() => $"provenance-store/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    /// <summary>Reads the files of Schema/, embedded as dialect/NNN-title.sql.</summary>
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
