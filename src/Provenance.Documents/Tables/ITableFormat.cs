namespace Provenance.Documents.Tables;

/// <summary>A table format for output. A table is made from JSON Lines after the last row, because only then are all its columns known.</summary>
internal interface ITableFormat
{
    /// <summary>The name in messages, such as <c>Parquet</c>.</summary>
    string Name { get; }

    /// <summary>Endings of file names in this format, with their dots: <c>.parquet</c>.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Checks that this machine can write tables; called before there is anything to write.</summary>
    /// <exception cref="InputNotFoundException">A requirement is missing; the message says what to install.</exception>
    void Check();

    /// <summary>Writes a file of JSON lines as a table.</summary>
    /// <param name="lines">Path of the JSON lines.</param>
    /// <param name="columns">Columns that the table always has, in this order; further ones follow in their order of appearance.</param>
    /// <param name="to">Path of the table, which does not exist yet.</param>
    /// <returns>Notices for the user, such as fields that got columns of other names.</returns>
    /// <exception cref="IOException">It cannot be written, or not as a table.</exception>
    IReadOnlyList<string> Write(string lines, IReadOnlyList<TableColumn> columns, string to);
}
