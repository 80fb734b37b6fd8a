using System.Text.RegularExpressions;
using Npgsql;

namespace Provenance.Storage.Postgres;

/// <summary>
/// The location of a store in PostgreSQL: <c>postgres://USER@HOST:PORT/DATABASE?schema=NAME</c>, of which only the scheme is required. Missing
/// parts come from the same sources as in psql: PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSWORD, PGPASSFILE and ~/.pgpass.
/// </summary>
internal sealed partial class PostgresLocation
{
    private const string DefaultSchema = "provenance";
    private const string DefaultHost = "localhost";
    private const int DefaultPort = 5432;

    private PostgresLocation(string name, string schema, string connection)
    {
        Name = name;
        Schema = schema;
        Connection = connection;
    }

    /// <summary>The name in messages.</summary>
    internal string Name { get; }

    /// <summary>The schema that holds the store's tables: a lower-case name that needs no quotes.</summary>
    internal string Schema { get; }

    /// <summary>The connection string of the driver.</summary>
    internal string Connection { get; }

    /// <summary>True if a location is meant to be in PostgreSQL. Without its slashes it is refused, not taken for the name of a file to create.</summary>
    internal static bool Is(string location) =>
        location.StartsWith("postgres:", StringComparison.Ordinal) || location.StartsWith("postgresql:", StringComparison.Ordinal);

    /// <param name="location">The location.</param>
    /// <param name="environment">Returns environment variables; null for those of this process.</param>
    /// <exception cref="DataException">The location is malformed, or contains a password.</exception>
    internal static PostgresLocation Parse(string location, Func<string, string?>? environment = null)
    {
        string? Set(string name) => (environment ?? Environment.GetEnvironmentVariable)(name) is { Length: > 0 } value ? value : null;
        var before = BeforeMissingHost().Match(location);
        if (!Scheme().IsMatch(location) || !Uri.TryCreate(before.Success ? location.Insert(before.Length, DefaultHost) : location, UriKind.Absolute, out var uri))
        {
            // not repeated: it may contain a password
            throw PostgresErrors.NoLocation();
        }

        var user = uri.UserInfo;
        if (user.Contains(':', StringComparison.Ordinal)) throw PostgresErrors.PasswordShown();

        var schema = DefaultSchema;
        string? socket = null;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            switch (parts[0])
            {
                case "schema" when parts.Length == 2 && SchemaName().IsMatch(parts[1]):
                    schema = parts[1];
                    break;
                case "schema":
                    throw PostgresErrors.NoSchema();
                case "host" when parts.Length == 2:
                    socket = Uri.UnescapeDataString(parts[1]);
                    break;
                case "password":
                    throw PostgresErrors.PasswordShown();
                default:
                    throw PostgresErrors.UnknownParameter(parts[0]);
            }
        }

        var host = socket ?? (before.Success ? Set("PGHOST") ?? DefaultHost : uri.Host);
        var port = uri.Port > 0 ? uri.Port : int.TryParse(Set("PGPORT"), out var set) ? set : DefaultPort;
        var path = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/'));
        // of these variables the driver itself uses only PGUSER, PGPASSWORD and PGPASSFILE
        var database = path.Length > 0 ? path : Set("PGDATABASE") ?? "";
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = port,
            SearchPath = schema,
            ApplicationName = "provenance",
            Pooling = false,
            CommandTimeout = 0,
            Timeout = 15,
            IncludeErrorDetail = false,
        };
        if (user.Length > 0) builder.Username = Uri.UnescapeDataString(user);

        if (database.Length > 0) builder.Database = database;

        var name = $"postgres://{(user.Length > 0 ? user + "@" : "")}{host}:{port}/{database}{(schema == DefaultSchema ? "" : "?schema=" + schema)}";
        return new PostgresLocation(name, schema, builder.ConnectionString);
    }

    /// <summary>Matches the part before a missing host; a URI must have one.</summary>
    [GeneratedRegex("^postgres(ql)?://([^/?#@]*@)?(?=[:/?]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeMissingHost();

    [GeneratedRegex("^postgres(ql)?://", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName();
}
