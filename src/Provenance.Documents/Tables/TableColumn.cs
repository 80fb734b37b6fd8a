namespace Provenance.Documents.Tables;

/// <summary>A column of a table, named like its member in the JSON lines.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Type">The type of its values.</param>
internal readonly record struct TableColumn(string Name, TableType Type);
