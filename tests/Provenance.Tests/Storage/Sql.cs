using System.Data.Common;

namespace Provenance.Tests.Storage;

/// <summary>Runs statements that tests write out, which no user's text gets into.</summary>
internal static class Sql
{
    /// <param name="connection">Open.</param>
    /// <param name="sql">One statement, or several.</param>
    /// <param name="values">Its parameters, $1 and so on.</param>
    internal static void Execute(DbConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
