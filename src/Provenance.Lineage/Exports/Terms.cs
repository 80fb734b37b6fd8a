using System.Reflection;

namespace Provenance.Lineage.Exports;

/// <summary>
/// The project's own namespace, <c>urn:provenance-toolkit:ns:</c>, for what no standard has a field for; <c>pv:</c> below.
/// <list type="bullet">
/// <item><c>pv:generation</c>: how many models deep text is, 0 for human text, where that is known exactly.</item>
/// <item><c>pv:generationLeast</c>, <c>pv:generationMost</c>: bounds where it is not; no upper bound where <c>Most</c> is absent. Of a set
/// these speak of its deepest member, of a model of the deepest text that it was trained on.</item>
/// <item><c>pv:declaredGeneration</c>: the generation that was stated of a document.</item>
/// <item><c>pv:origin</c>: human, machine, mixed or unknown.</item>
/// <item><c>pv:digitalSourceType</c>: the same as a URI of the IPTC NewsCodes; absent for unknown.</item>
/// <item><c>pv:generator</c>, <c>pv:source</c>, <c>pv:detector</c>: names of models, collections and detectors.</item>
/// <item><c>pv:documents</c>: how many documents, each text counted once.</item>
/// <item><c>pv:membersDigest</c>: SHA-256 of a set's members, see <see cref="GroupSummary.MembersDigest"/>.</item>
/// <item><c>pv:trainedOn</c>, <c>pv:base</c>: what a model was trained on and what its training started from.</item>
/// <item><c>pv:checkpoint</c>: number of records and Merkle root, see <see cref="Checkpoint"/>.</item>
/// <item><c>pv:Record</c>, <c>pv:Document</c>, <c>pv:Model</c>, <c>pv:body</c>, <c>pv:normalizedDigest</c>: see <see cref="ProvJsonWriter"/>.</item>
/// </list>
/// Stores are <c>urn:provenance-toolkit:store:UUID</c>, and what they hold are fragments of that.
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

    /// <summary>The program that writes, with its version.</summary>
    internal static string Producer { get; } = $"urn:provenance-toolkit:version:{Version}";

    internal static string Version => typeof(Terms).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal static string Short(string term) => $"{Prefix}:{term}";

    /// <summary>A store's UUID: the same wherever the store lies, because it comes of the name that the store was given when it was made.</summary>
    internal static Guid StoreId(IProvenanceStore store) => NameUuid.Create(NameUuid.Url, StorePrefix + Uri.EscapeDataString(store.Origin));

    internal static string StoreIri(IProvenanceStore store) => $"{StorePrefix}{StoreId(store)}";

    /// <summary>What a selection is called wherever it lies: by the digests of its stages, one a line.</summary>
    internal static string SelectionIri(IEnumerable<string> stages) =>
        $"urn:provenance-toolkit:selection:{Provenance.Documents.Digest.Compute(System.Text.Encoding.ASCII.GetBytes(string.Concat(stages.Select(sha256 => sha256 + "\n")))).Hex}";

    /// <summary>The IRI of one thing in a store; any name, percent-encoded.</summary>
    internal static string Iri(string storeIri, string kind, string name) => $"{storeIri}#{kind}-{Uri.EscapeDataString(name)}";

    /// <summary>A data set's name where none was given: the store's file without folder and ending.</summary>
    internal static string NameOf(IProvenanceStore store, ExportOptions options)
    {
        var name = options.Name ?? Path.GetFileNameWithoutExtension(store.Name.Split('?')[0].TrimEnd('/'));
        return string.IsNullOrWhiteSpace(name) ? "provenance" : name;
    }
}
