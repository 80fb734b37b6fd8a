namespace Provenance.Lineage.Exports;

/// <summary>
/// A licence as records name it, in free text, and as standards name it. Known are the licences that the Hugging Face Hub lists under the
/// lower-case form of their SPDX identifier; any other text stays as it is.
/// </summary>
internal sealed class License
{
    private static readonly Dictionary<string, string> Listed = new[]
    {
        "AFL-3.0", "AGPL-3.0", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD-3-Clause-Clear", "BSL-1.0", "CC-BY-2.0", "CC-BY-2.5",
        "CC-BY-3.0", "CC-BY-4.0", "CC-BY-NC-2.0", "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-3.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-2.0", "CC-BY-NC-SA-3.0",
        "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC0-1.0", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0",
        "ECL-2.0", "EPL-1.0", "EPL-2.0", "EUPL-1.1", "EUPL-1.2", "GPL-2.0", "GPL-3.0", "ISC", "LGPL-2.1", "LGPL-3.0", "LPPL-1.3c", "MIT", "MPL-2.0", "MS-PL",
        "NCSA", "ODbL-1.0", "ODC-By-1.0", "OFL-1.1", "OSL-3.0", "PDDL-1.0", "PostgreSQL", "Unlicense", "WTFPL", "Zlib",
    }.ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Identifiers whose name on the Hub is not their lower-case form.</summary>
    private static readonly Dictionary<string, string> OnHub = new(StringComparer.Ordinal)
    {
        ["ODbL-1.0"] = "odbl",
        ["ODC-By-1.0"] = "odc-by",
        ["PDDL-1.0"] = "pddl",
    };

    private License(string text, string? id)
    {
        Text = text;
        Id = id;
    }

    /// <summary>The text in the record.</summary>
    internal string Text { get; }

    /// <summary>Its identifier in the SPDX list; null if unknown.</summary>
    internal string? Id { get; }

    /// <summary>Its page, if the text is an address or the licence is listed.</summary>
    internal string? Url => Id is not null ? $"https://spdx.org/licenses/{Id}" : IsUrl(Text) ? Text : null;

    /// <summary>Its name on the Hugging Face Hub; <c>other</c> if it is not listed there.</summary>
    internal string HubId => Id is null ? "other" : OnHub.GetValueOrDefault(Id) ?? Id.ToLowerInvariant();

    internal static License Parse(string text)
    {
        var name = text.Trim();
        foreach (var start in new[] { "https://spdx.org/licenses/", "http://spdx.org/licenses/" })
        {
            name = name.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? name[start.Length..].Replace(".html", "", StringComparison.OrdinalIgnoreCase) : name;
        }

        var onHub = OnHub.FirstOrDefault(pair => pair.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Key;
        return new License(text, Listed.GetValueOrDefault(name) ?? onHub);
    }

    /// <summary>Returns the name of an unlisted licence in an SPDX expression: letters, digits, dots and dashes only.</summary>
    internal string Reference() => $"LicenseRef-{Digest.Compute(System.Text.Encoding.UTF8.GetBytes(Text)).Hex[..16]}";

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Uri.IsWellFormedUriString(text, UriKind.Absolute);
}
