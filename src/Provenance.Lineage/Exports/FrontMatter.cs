namespace Provenance.Lineage.Exports;

/// <summary>The YAML between dashes at the head of a Hugging Face data set card, in the vocabulary that the Hub publishes. Every value is quoted.</summary>
internal sealed class FrontMatter(TextWriter to)
{
    private const string Fence = "---";

    internal void Start() => to.WriteLine(Fence);

    internal void End() => to.WriteLine(Fence);

    internal void Scalar(string key, string value) => to.WriteLine($"{key}: {YamlText.Quote(value)}");

    /// <summary>Writes a list; nothing if it is empty, because the Hub refuses empty lists.</summary>
    internal void Sequence(string key, IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            if (!any)
            {
                to.WriteLine($"{key}:");
                any = true;
            }

            to.WriteLine($"- {YamlText.Quote(value)}");
        }
    }

    /// <summary>Writes licences by their names on the Hub, or in their own words if it has none.</summary>
    internal void Licenses(IEnumerable<string> texts)
    {
        var licenses = texts.Select(License.Parse).ToList();
        var ids = licenses.Select(license => license.HubId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (ids.Count > 1)
        {
            Sequence("license", ids);
        }
        else
        {
            Scalar("license", ids.Count == 1 ? ids[0] : "unknown");
        }

        var other = licenses.Where(license => license.Id is null).ToList();
        if (other.Count == 0) return;

        Scalar("license_name", other.Count == 1 ? other[0].Reference() : "LicenseRef-several");
        if (other.Count == 1 && other[0].Url is { } url) Scalar("license_link", url);

        Scalar("license_details", string.Join("; ", other.Select(license => license.Text)));
    }

    /// <summary>Writes one configuration of one split whose files are read in the order given, without the folder's other files.</summary>
    internal void DataFiles(IReadOnlyCollection<string> files)
    {
        if (files.Count == 0) return;

        to.WriteLine("configs:");
        to.WriteLine("- config_name: \"default\"");
        to.WriteLine("  data_files:");
        to.WriteLine("  - split: \"train\"");
        to.WriteLine("    path:");
        foreach (var file in files) to.WriteLine($"    - {YamlText.Quote(file)}");
    }
}
