using Provenance.Lineage.Records;

namespace Provenance.Storage.Sql;

/// <summary>Reads a document's state from the columns origin, generation, generator, source, derived, verdict, p_value, evidence, declared.</summary>
internal static class EntityState
{
    internal const string Columns = "origin, generation, generator, source, derived, verdict, p_value, evidence, declared";

    /// <param name="rows">The row.</param>
    /// <param name="first">The first of the columns.</param>
    /// <param name="document">The document's digest.</param>
    /// <param name="strings">Strings seen before.</param>
    internal static DocumentState Read(Rows rows, int first, Digest document, StringPool? strings = null) => new()
    {
        Document = document,
        Origin = (Origin)(int)rows.Long(first),
        Generation = Small(rows, first + 1),
        Generator = Text(rows, first + 2, strings),
        Source = Text(rows, first + 3, strings),
        Derived = rows.Long(first + 4) == 1,
        Verdict = (Verdict?)Small(rows, first + 5),
        PValue = rows.IsNull(first + 6) ? null : rows.Real(first + 6),
        Evidence = (int)rows.Long(first + 7),
        Declared = (int)rows.Long(first + 8),
    };

    internal static int? Small(Rows rows, int column) => rows.IsNull(column) ? null : (int)rows.Long(column);

    internal static string? Text(Rows rows, int column, StringPool? strings) =>
        rows.IsNull(column) ? null : strings?.Get(rows.Bytes(column)) ?? rows.Text(column);
}
