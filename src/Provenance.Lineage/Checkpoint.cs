using System.Globalization;
using System.Text;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Lineage;

/// <summary>
/// What a store held at some time, in the text of a C2SP checkpoint (tlog-checkpoint, the body of a signed note): origin, number of
/// records, Merkle root in base64, a line each. Kept by someone else, it shows any later change to those records; it may be signed by
/// any tool that signs notes, whose signature lines are passed over here.
/// </summary>
/// <param name="Origin">The store's own name.</param>
/// <param name="Records">How many records.</param>
/// <param name="Root">Merkle root over their hashes (RFC 6962).</param>
public sealed record Checkpoint(string Origin, long Records, Digest Root)
{
    /// <summary>The checkpoint of a store as it is now; reads all of its hashes.</summary>
    public static Checkpoint Take(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var tree = new MerkleTree();
        foreach (var record in store.Records()) tree.Add(record.Hash);

        return new Checkpoint(store.Origin, tree.Count, tree.Root());
    }

    /// <summary>Reads one from a file.</summary>
    /// <exception cref="InputNotFoundException">There is no such file.</exception>
    /// <exception cref="DataException">It is no checkpoint.</exception>
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

    /// <summary>The three lines.</summary>
    public override string ToString() =>
        new StringBuilder().Append(Origin).Append('\n').Append(CultureInfo.InvariantCulture, $"{Records}").Append('\n').Append(Convert.ToBase64String(Root.ToArray())).Append('\n').ToString();
}
