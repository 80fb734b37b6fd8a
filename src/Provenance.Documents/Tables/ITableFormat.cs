namespace Provenance.Documents.Tables;

/// <summary>A format of tables that rows are written in. It is made of JSON lines once all are there, because only then its columns are known.</summary>
internal interface ITableFormat
{
    /// <summary>As messages name it, such as <c>Parquet</c>.</summary>
    string Name { get; }

    /// <summary>Endings of names that mean it, with their dots: <c>.parquet</c>.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Looks whether tables can be written on this machine; before there is anything to write.</summary>
    /// <exception cref="InputNotFoundException">What is needed is missing; says what to install.</exception>
    void Check();

    /// <summary>Writes a file of JSON lines as a table.</summary>
    /// <param name="lines">Path of the JSON lines.</param>
    /// <param name="columns">Columns that the table has in any case, in this order; further ones follow in the order in which rows have them.</param>
    /// <param name="to">Path of the table, which does not exist yet.</param>
    /// <exception cref="IOException">It cannot be written, or not as a table.</exception>
    void Write(string lines, IReadOnlyList<TableColumn> columns, string to);
}
