using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Formats.Parquet;

/// <summary>
/// SQL that converts values to JSON: exact numbers, dates and times as ISO 8601, lists as arrays; structs, and maps with text keys, as objects; other maps as arrays of objects
/// with key and value. In an object, NULL and NaN are omitted, like missing fields of documents; in an array they become null. DuckDB's own <c>to_json</c> writes NaN, extends
/// single-precision numbers by spurious digits, and keeps NULL.
/// </summary>
internal static class JsonExpressions
{
    /// <summary>Returns SQL for the JSON of a value; its result is NULL if the value is NULL or NaN.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">SQL of the value.</param>
    /// <param name="depth">Number of lists around the value.</param>
    internal static string Create(ColumnType type, string value, int depth = 0)
    {
        var text = $"CAST({value} AS VARCHAR)";
        return type.Kind switch
        {
            "[]" => $"'[' || CASE WHEN len({value}) = 0 THEN '' ELSE {Join(value, depth, item => $"coalesce({Create(type.Parts[0].Type, item, depth + 1)}, 'null')")} END || ']'",
            "STRUCT" => Object(type, value, depth),
            "MAP" when type.Parts[0].Type.Kind == "VARCHAR" => $"CASE WHEN {value} IS NOT NULL THEN '{{' || coalesce({Join($"map_entries({value})", depth, item =>
                $"{String($"{item}.key")} || ':' || {Create(type.Parts[1].Type, $"{item}.value", depth + 1)}")}, '') || '}}' END",
            "MAP" => Create(new ColumnType("[]", [("", type with { Kind = "STRUCT" })]), $"map_entries({value})", depth),
            "FLOAT" or "DOUBLE" => $"CASE WHEN isfinite({value}) THEN regexp_replace({text}, '\\.0$', '') END",
            // .05 is not a JSON number
            "DECIMAL" => $"regexp_replace({text}, '^(-?)\\.', '\\10.')",
            "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" or "BOOLEAN" => text,
            "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" => $"'\"' || replace({text}, ' ', 'T') || '\"'",
            "TIMESTAMP WITH TIME ZONE" => $"'\"' || replace(replace({text}, ' ', 'T'), '+00', 'Z') || '\"'",
            // many writers do not mark which bytes are text; other bytes become an object, so that they are not taken for text
            "BLOB" => $"coalesce({String($"TRY(decode({value}))")}, '{{\"base64\":\"' || base64({value}) || '\"}}')",
            // one invalid value must not spoil the row
            "JSON" => $"CASE WHEN json_valid({text}) THEN {text} ELSE {String(text)} END",
            _ => String(text),
        };
    }

    private static string String(string text) => $"CAST(to_json({text}) AS VARCHAR)";

    private static string Join(string list, int depth, Func<string, string> make) => $"array_to_string(list_transform({list}, lambda v{depth}: {make($"v{depth}")}), ',')";

    private static string Object(ColumnType type, string value, int depth)
    {
        var members = type.Parts.Select(part =>
            $"{DuckDbSession.Quote(Member(part.Name))} || {Create(part.Type, Part(value, part.Name), depth)}");
        return $"CASE WHEN {value} IS NOT NULL THEN '{{' || concat_ws(',', {string.Join(", ", members)}) || '}}' END";
    }

    /// <summary>Returns SQL for a member of a struct.</summary>
    internal static string Part(string value, string name) => $"struct_extract({value}, {DuckDbSession.Quote(name)})";

    /// <summary>Returns a name as JSON before a value.</summary>
    internal static string Member(string name)
    {
        var member = new ByteBuffer(name.Length + 8);
        member.AddString(Encoding.UTF8.GetBytes(name));
        return Encoding.UTF8.GetString(member.Written) + ":";
    }
}
