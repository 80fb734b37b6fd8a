using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>A field of a record set of Croissant.</summary>
/// <param name="Name">Its name within the record set.</param>
/// <param name="Type">Its type, such as <c>sc:Text</c>.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="Term">The term of <see cref="Terms"/> with its meaning; null for none.</param>
/// <param name="References">The id of the field whose values it holds; null for none.</param>
/// <param name="Many">True if it holds several values.</param>
internal sealed record CroissantColumn(string Name, string Type, string Description, string? Term = null, string? References = null, bool Many = false)
{
    /// <summary>Begins the field's object; the caller ends it.</summary>
    internal void WriteStart(Utf8JsonWriter json, string recordSet)
    {
        json.WriteStartObject();
        json.WriteString("@type", "cr:Field");
        json.WriteString("@id", $"{recordSet}/{Name}");
        json.WriteString("name", Name);
        json.WriteString("description", Description);
        json.WriteString("dataType", Type);
        if (Term is not null) json.WriteString("equivalentProperty", Terms.Short(Term));

        if (Many)
        {
            json.WriteBoolean("isArray", true);
            json.WriteString("arrayShape", "-1");
        }

        if (References is not null)
        {
            json.WriteStartObject("references");
            json.WriteStartObject("field");
            json.WriteString("@id", References);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
