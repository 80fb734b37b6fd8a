using System.Buffers;

namespace Provenance.Documents.Errors;

/// <summary>The commands that fetch what an address names: only files of this machine are read.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    /// <summary>Returns what to do with an address; null if the input is none.</summary>
    internal static string? Remedy(string input)
    {
        var end = input.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || input.AsSpan(0, end).ContainsAnyExcept(SchemeCharacters)) return null;

        var folder = input.EndsWith('/') || input.AsSpan(end + 3).ContainsAny('*', '?');
        var (fetch, pipe) = input[..end].ToLowerInvariant() switch
        {
            "s3" or "s3a" or "s3n" => ($"aws s3 cp {(folder ? "--recursive " : "")}s3{input[end..]} DIR/", $"aws s3 cp s3{input[end..]} -"),
            "gs" => ($"gcloud storage cp {(folder ? "--recursive " : "")}{input} DIR/", $"gcloud storage cat {input}"),
            "hf" => (HuggingFace(input[(end + 3)..]), null),
            "http" or "https" when HuggingFacePage(input[(end + 3)..]) is { } repository => (HuggingFace(repository), null),
            "http" or "https" => ($"curl -LO {input}", $"curl -L {input}"),
            "az" or "abfs" or "abfss" or "wasbs" => ($"azcopy copy {input} DIR/", null),
            "file" => ($"provenance scan {Uri.UnescapeDataString(input[(end + 3)..])}", null),
            _ => ("", (string?)null),
        };
        return fetch.Length == 0 ? "addresses are not read: fetch the files first, and name them"
            : input.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? $"name the file by its path: {fetch}"
            : $"addresses are not read; fetch it first: {fetch}{(pipe is null || folder ? "" : $", or pipe it: {pipe} | provenance scan -")}";
    }

    private static string HuggingFace(string path)
    {
        var kind = path.StartsWith("datasets/", StringComparison.Ordinal) ? "dataset" : "model";
        var parts = (kind == "dataset" ? path["datasets/".Length..] : path).Split('/', 3, StringSplitOptions.RemoveEmptyEntries);
        var repository = string.Join('/', parts.Take(2));
        var at = repository.IndexOf('@', StringComparison.Ordinal);
        var revision = at < 0 ? "" : $" --revision {repository[(at + 1)..]}";
        return $"hf download {(at < 0 ? repository : repository[..at])} --repo-type {kind}{revision}{(parts.Length > 2 ? $" --include '{parts[2]}'" : "")} --local-dir DIR (older: huggingface-cli download)";
    }

    /// <summary>Returns the repository of a page of Hugging Face's hub; null for the address of a file or of another site.</summary>
    private static string? HuggingFacePage(string address) =>
        address.StartsWith("huggingface.co/datasets/", StringComparison.Ordinal) && !address.Contains("/resolve/", StringComparison.Ordinal)
            ? "datasets/" + string.Join('/', address["huggingface.co/datasets/".Length..].Split('/').Take(2)) : null;
}
