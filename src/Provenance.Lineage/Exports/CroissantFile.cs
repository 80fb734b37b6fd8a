using System.Globalization;
using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>A file of a data set in Croissant, in the same folder as the description.</summary>
/// <param name="Name">Its name, which is its id.</param>
/// <param name="Description">Its content.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Digest of its bytes, lower-case hexadecimal.</param>
internal sealed record CroissantFile(string Name, string Description, long Bytes, string Sha256)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type", "cr:FileObject");
        json.WriteString("@id", Name);
        json.WriteString("name", Name);
        json.WriteString("description", Description);
        json.WriteString("contentUrl", Name);
        json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{Bytes} B"));
        json.WriteString("encodingFormat", RecordLinesWriter.MediaType);
        json.WriteString("sha256", Sha256);
        json.WriteEndObject();
    }
}
