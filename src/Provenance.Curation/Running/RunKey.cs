using System.Globalization;
using System.Text;
using Provenance.Curation.Policies;
using Provenance.Curation.Pool;
using Provenance.Documents.Formats;

namespace Provenance.Curation.Running;

/// <summary>Digest of everything that rows depend on: an interrupted run can only be resumed with the same digest.</summary>
internal static class RunKey
{
    /// <summary>Version of the rows, raised when their meaning changes.</summary>
    private const string Version = "rows-2";

    internal static string Compute(CurationRequest request, IReadOnlyList<PoolInput> inputs, IReadOnlyList<PoolFile> files, IReadOnlyList<InputFile> assessments, DetectorSource? detector, ITokenizer? tokenizer)
    {
        var text = new StringBuilder(PolicySettings.DigestOf(PolicySettings.List(request.Policy, tokenizer?.Name)));
        text.Append(CultureInfo.InvariantCulture, $"|{Version}|{detector?.Digest}|{request.Declarations?.Name}|{request.Declarations?.Head}|{request.Reading}|{string.Join(',', request.Reading.Each)}");
        foreach (var input in inputs)
        {
            var policy = input.Policy;
            text.Append(CultureInfo.InvariantCulture, $"|{policy.Origin}|{policy.Generator}|{policy.Generation}|{policy.Domain}|{policy.Language}|{policy.Source}|{policy.Where}|{policy.Labels}|{input.ReadsLabels}");
            text.AppendJoin(',', input.Fields.OrderBy(field => field.Key, StringComparer.Ordinal));
        }

        foreach (var file in files) text.Append(CultureInfo.InvariantCulture, $"|{file.Input}|{Describe(file.File)}");

        foreach (var file in assessments) text.Append(CultureInfo.InvariantCulture, $"|assessments|{Describe(file)}");

        return Digest.Compute(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }

    private static string Describe(InputFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Path}|{file.Length}|{File.GetLastWriteTimeUtc(file.Path).Ticks}");
}
