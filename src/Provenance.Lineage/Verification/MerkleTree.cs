namespace Provenance.Lineage.Verification;

/// <summary>
/// The Merkle tree hash of RFC 6962, section 2.1, over leaves added one by one: only the roots of full subtrees are kept, one per
/// bit of the number of leaves.
/// </summary>
internal sealed class MerkleTree
{
    private const byte NodePrefix = 1;

    private readonly Digest[] _subtrees = new Digest[64];

    internal long Count { get; private set; }

    /// <summary>Adds a leaf's hash.</summary>
    internal void Add(Digest leaf)
    {
        var level = 0;
        for (var count = Count++; (count & 1) == 1; count >>= 1) leaf = Node(_subtrees[level++], leaf);

        _subtrees[level] = leaf;
    }

    /// <summary>Returns the root so far; for no leaves, the digest of no bytes.</summary>
    internal Digest Root()
    {
        if (Count == 0) return Digest.Compute([]);

        Digest? root = null;
        for (var level = 0; level < 63 && Count >> level != 0; level++)
        {
            if ((Count >> level & 1) == 1) root = root is { } right ? Node(_subtrees[level], right) : _subtrees[level];
        }

        return root!.Value;
    }

    private static Digest Node(Digest left, Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Digest.Size)];
        bytes[0] = NodePrefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest.Size)..]);
        return Digest.Compute(bytes);
    }
}
