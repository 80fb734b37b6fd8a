using System.Security.Cryptography;
using System.Text;

namespace Provenance.Lineage.Exports;

/// <summary>Summary of a group of documents: of all, or of a data set's members. Grows with distinct names, not with documents.</summary>
internal sealed class GroupSummary
{
    private readonly IncrementalHash _members = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal long Documents { get; private set; }

    internal Timestamps Times { get; } = new();

    internal SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Generators { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Licenses { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Agents { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Detectors { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the SHA-256 over the normalised digests of all documents, ascending, each as <c>sha256:</c>, 64 digits and a line feed: the result of
    /// <c>sort | sha256sum</c> for a list of them.
    /// </summary>
    internal Digest MembersDigest() => new(_members.GetCurrentHash());

    /// <summary>Adds a document; documents must come in ascending order.</summary>
    internal void Add(Digest document, List<ProvenanceRecord> records)
    {
        Documents++;
        _members.AppendData(Encoding.ASCII.GetBytes($"{document}\n"));
        string? license = null;
        foreach (var record in records)
        {
            Times.Add(record);
            license = record.License ?? license;
            Add(Sources, record.Source);
            Add(Generators, record.GeneratedBy);
            Add(Agents, record.Agent);
            Add(Detectors, record.Assessment?.Detector);
            Add(Methods, record.Collection?.Method);
        }

        Add(Licenses, license);
    }

    internal static void Add(SortedSet<string> names, string? name)
    {
        if (!string.IsNullOrEmpty(name)) names.Add(name);
    }
}
