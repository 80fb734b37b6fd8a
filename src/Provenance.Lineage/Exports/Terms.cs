using System.Reflection;

namespace Provenance.Lineage.Exports;

/// <summary>
/// The project's own namespace, <c>urn:provenance-toolkit:ns:</c>, for facts that standards have no field for; <c>pv:</c> below.
/// <list type="bullet">
/// <item><c>pv:generation</c>: the exact generation, 0 for human text; absent if it is not known exactly.</item>
/// <item><c>pv:generationLeast</c>, <c>pv:generationMost</c>: bounds of an inexact generation; without <c>Most</c> there is no upper bound. For a data set
/// they apply to the member of maximum generation, for a model to its training data of maximum generation.</item>
/// <item><c>pv:declaredGeneration</c>: the declared generation of a document.</item>
/// <item><c>pv:origin</c>: human, machine, mixed or unknown.</item>
/// <item><c>pv:digitalSourceType</c>: the same as a URI of the IPTC NewsCodes; absent for unknown.</item>
/// <item><c>pv:generator</c>, <c>pv:source</c>, <c>pv:detector</c>: names of models, collections and detectors.</item>
/// <item><c>pv:documents</c>: number of documents, each text counted once.</item>
/// <item><c>pv:membersDigest</c>: SHA-256 of a data set's members, see <see cref="GroupSummary.MembersDigest"/>.</item>
/// <item><c>pv:trainedOn</c>, <c>pv:base</c>: a model's training data and base model.</item>
/// <item><c>pv:checkpoint</c>: number of records and Merkle root, see <see cref="Checkpoint"/>.</item>
/// <item><c>pv:Record</c>, <c>pv:Document</c>, <c>pv:Model</c>, <c>pv:body</c>, <c>pv:normalizedDigest</c>: see <see cref="ProvJsonWriter"/>.</item>
/// </list>
/// Stores are <c>urn:provenance-toolkit:store:UUID</c>, and their contents are fragments of that.
/// </summary>
internal static class Terms
{
    internal const string Namespace = "urn:provenance-toolkit:ns:";
    internal const string Prefix = "pv";
    internal const string Generation = "generation";
    internal const string GenerationMin = "generationLeast";
    internal const string GenerationMax = "generationMost";
    internal const string DeclaredGeneration = "declaredGeneration";
    internal const string Origin = "origin";
    internal const string DigitalSourceType = "digitalSourceType";
    internal const string Generator = "generator";
    internal const string Source = "source";
    internal const string Detector = "detector";
    internal const string Documents = "documents";
    internal const string MembersDigest = "membersDigest";
    internal const string TrainedOn = "trainedOn";
    internal const string Base = "base";
    internal const string Checkpoint = "checkpoint";

    private const string StorePrefix = "urn:provenance-toolkit:store:";

    /// <summary>The program that writes the export, with its version.</summary>
    internal static string Producer { get; } = $"urn:provenance-toolkit:version:{Version}";

    internal static string Version => typeof(Terms).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal static string Short(string term) => $"{Prefix}:{term}";

    /// <summary>Returns a store's UUID, which does not depend on its location, because it is made from the name that the store was given when it was created.</summary>
    internal static Guid StoreId(IProvenanceStore store) => NameUuid.Create(NameUuid.Url, StorePrefix + Uri.EscapeDataString(store.Origin));

    internal static string StoreIri(IProvenanceStore store) => $"{StorePrefix}{StoreId(store)}";

    /// <summary>Returns the IRI of a selection, independent of its location: made from the digests of its stages, one per line.</summary>
    internal static string SelectionIri(IEnumerable<string> stages) =>
        $"urn:provenance-toolkit:selection:{Provenance.Documents.Digest.Compute(System.Text.Encoding.ASCII.GetBytes(string.Concat(stages.Select(sha256 => sha256 + "\n")))).Hex}";

    /// <summary>Returns the IRI of one thing in a store; its name is percent-encoded.</summary>
    internal static string Iri(string storeIri, string kind, string name) => $"{storeIri}#{kind}-{Uri.EscapeDataString(name)}";

    /// <summary>Returns a data set's name; by default, that of the store's file without folder and ending.</summary>
    internal static string NameOf(IProvenanceStore store, ExportOptions options)
    {
        var name = options.Name ?? Path.GetFileNameWithoutExtension(store.Name.Split('?')[0].TrimEnd('/'));
        return string.IsNullOrWhiteSpace(name) ? "provenance" : name;
    }
}
