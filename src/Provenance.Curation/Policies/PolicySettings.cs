using System.Text;

namespace Provenance.Curation.Policies;

/// <summary>Lists a policy as names and values, without its files, so that a data set's manifest does not depend on how documents are distributed over them.</summary>
internal static class PolicySettings
{
    /// <param name="policy">The policy.</param>
    /// <param name="tokenizer">The name of the tokenizer of the budget; null where the budget is not in tokens.</param>
    internal static IReadOnlyList<KeyValuePair<string, string>> List(CurationPolicy policy, string? tokenizer = null) =>
        [.. PolicyTable.Settings.SelectMany(setting => setting.Name == "budget.tokenizer" && tokenizer is not null ? [new(setting.Name, tokenizer)] : setting.Show(policy))];

    /// <summary>Returns the digest of the settings.</summary>
    internal static string DigestOf(IReadOnlyList<KeyValuePair<string, string>> settings) =>
        Digest.Compute(Encoding.UTF8.GetBytes(string.Concat(settings.Select(setting => $"{setting.Key}={setting.Value}\n")))).ToString();
}
