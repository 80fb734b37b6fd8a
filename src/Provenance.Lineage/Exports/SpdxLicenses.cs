using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>The licences of an SPDX document: one expression per combination, and the text of those outside SPDX's list.</summary>
internal sealed class SpdxLicenses(string storeIri)
{
    private readonly SortedDictionary<string, License[]> _expressions = new(StringComparer.Ordinal);

    /// <summary>Returns the element of all licences combined, for something with parts under each of them.</summary>
    internal string Find(IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0) return SpdxWriter.NoLicense;

        var licenses = texts.Select(License.Parse).DistinctBy(Name, StringComparer.Ordinal).OrderBy(Name, StringComparer.Ordinal).ToArray();
        var expression = string.Join(" AND ", licenses.Select(Name));
        _expressions.TryAdd(expression, licenses);
        return Expression(expression);
    }

    /// <summary>Writes all licences returned by <see cref="Find"/>.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="start">Begins an element with a type and an id.</param>
    internal void WriteAll(Utf8JsonWriter json, Action<string, string> start)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (expression, licenses) in _expressions)
        {
            start("simplelicensing_LicenseExpression", Expression(expression));
            json.WriteString("simplelicensing_licenseExpression", expression);
            var own = licenses.Where(license => license.Id is null).ToList();
            if (own.Count > 0)
            {
                json.WriteStartArray("simplelicensing_customIdToUri");
                foreach (var license in own)
                {
                    texts[Name(license)] = license.Text;
                    json.WriteStartObject();
                    json.WriteString("type", "DictionaryEntry");
                    json.WriteString("key", Name(license));
                    json.WriteString("value", TextOf(Name(license)));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        foreach (var (name, text) in texts)
        {
            start("simplelicensing_SimpleLicensingText", TextOf(name));
            json.WriteString("name", name);
            json.WriteString("simplelicensing_licenseText", text);
            json.WriteEndObject();
        }
    }

    private static string Name(License license) => license.Id ?? license.Reference();

    private string Expression(string expression) => Terms.Iri(storeIri, "license", expression);

    private string TextOf(string name) => Terms.Iri(storeIri, "text", name);
}
