using System.Globalization;
using System.Text;
using Provenance.Curation.Pool;
using Provenance.Lineage;

namespace Provenance.Curation;

/// <summary>Digest of everything that what is known of documents depends on: what an interrupted run left is of use for the same only.</summary>
internal static class RunKey
{
    /// <summary>Of what rows mean; raised where that changes.</summary>
    private const string Version = "rows-2";

    internal static string Compute(CurationRequest request, IReadOnlyList<PoolInput> inputs, IReadOnlyList<PoolFile> files, Detector? detector, ITokenizer? tokenizer)
    {
        var text = new StringBuilder(PolicySettings.DigestOf(PolicySettings.List(request.Policy, tokenizer?.Name)));
        text.Append(CultureInfo.InvariantCulture, $"|{Version}|{detector?.Digest}|{request.Declarations?.Name}|{request.Declarations?.Head}|{request.Reading}");
        foreach (var input in inputs)
        {
            var policy = input.Policy;
            text.Append(CultureInfo.InvariantCulture, $"|{policy.Origin}|{policy.Generator}|{policy.Generation}|{policy.Domain}|{policy.Language}|{policy.Source}|{policy.Where}|{input.HasAssessments}|{input.ReadsLabels}");
            text.AppendJoin(',', input.Fields.OrderBy(field => field.Key, StringComparer.Ordinal));
        }

        foreach (var file in files)
        {
            var written = File.GetLastWriteTimeUtc(file.File.Path).Ticks;
            text.Append(CultureInfo.InvariantCulture, $"|{file.Input}|{file.File.Path}|{file.File.Length}|{written}");
        }

        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }
}
