namespace Provenance.Documents.Tables;

/// <summary>A column of a table, named as the member of the JSON lines that it is of.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Type">What its values are.</param>
internal readonly record struct TableColumn(string Name, TableType Type);
