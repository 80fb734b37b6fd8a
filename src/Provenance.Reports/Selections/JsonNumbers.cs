using System.Text.Json;

namespace Provenance.Reports.Selections;

/// <summary>Writes numbers of reports as members of JSON.</summary>
internal static class JsonNumbers
{
    /// <summary>Writes a number, or null for NaN, which JSON lacks.</summary>
    internal static void WriteFigure(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteAmount(this Utf8JsonWriter json, string name, SelectionAmount amount, BudgetUnit unit)
    {
        json.WriteStartObject(name);
        json.WriteNumber("documents", amount.Documents);
        json.WriteNumber("words", amount.Words);
        if (unit == BudgetUnit.Tokens) json.WriteNumber("tokens", amount.Tokens);

        json.WriteNumber("bytes", amount.Bytes);
        json.WriteEndObject();
    }

    internal static void WriteCounts(this Utf8JsonWriter json, string name, IEnumerable<long> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts) json.WriteNumberValue(count);

        json.WriteEndArray();
    }

    /// <summary>Writes an array with an object for each item.</summary>
    internal static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an object, or null if there is none.</summary>
    internal static void WriteObject<T>(this Utf8JsonWriter json, string name, T? item, Action<T> members) where T : class
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        members(item);
        json.WriteEndObject();
    }
}
