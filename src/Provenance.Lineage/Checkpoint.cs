using System.Globalization;
using System.Text;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Lineage;

/// <summary>
/// The state of a store at some time, as the text of a C2SP checkpoint (tlog-checkpoint, the body of a signed note): origin, number of
/// records, Merkle root in base64, one per line. Kept by someone else, it reveals any later change to those records. It may be signed by
/// any tool that signs notes; signature lines are skipped here.
/// </summary>
/// <param name="Origin">The name that the store was given when it was created.</param>
/// <param name="Records">The number of records.</param>
/// <param name="Root">Merkle root over their hashes (RFC 6962).</param>
public sealed record Checkpoint(string Origin, long Records, Digest Root)
{
    /// <summary>Creates the checkpoint of a store as it is now; reads all of its hashes.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The checkpoint.</returns>
    public static Checkpoint Take(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var tree = new MerkleTree();
        foreach (var record in store.Records()) tree.Add(record.Hash);

        return new Checkpoint(store.Origin, tree.Count, tree.Root());
    }

    /// <summary>Reads a checkpoint from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The checkpoint.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="DataException">The file is not a checkpoint.</exception>
    public static Checkpoint Load(string path)
    {
        var lines = Provenance.Documents.Errors.DocumentErrors.OnRead(path, () => File.ReadAllText(path)).ReplaceLineEndings("\n").Split('\n');
        Span<byte> root = stackalloc byte[Digest.Size];
        return lines.Length >= 3 && lines[0].Length > 0
            && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var records)
            && Convert.TryFromBase64String(lines[2], root, out var length) && length == Digest.Size
            ? new Checkpoint(lines[0], records, new Digest(root))
            : throw LineageErrors.NotACheckpoint(path);
    }

    /// <summary>Returns the three lines.</summary>
    public override string ToString() =>
        new StringBuilder().Append(Origin).Append('\n').Append(CultureInfo.InvariantCulture, $"{Records}").Append('\n').Append(Convert.ToBase64String(Root.ToArray())).Append('\n').ToString();
}
