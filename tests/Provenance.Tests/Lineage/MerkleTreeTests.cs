using System.Security.Cryptography;
using Provenance.Lineage.Verification;
using Xunit;

namespace Provenance.Tests.Lineage;

public class MerkleTreeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(100)]
    public void The_root_is_that_of_the_definition(int leaves)
    {
        var tree = new MerkleTree();
        var hashes = new List<byte[]>();
        for (var i = 0; i < leaves; i++)
        {
            hashes.Add(SHA256.HashData([0, (byte)i]));
            tree.Add(new Digest(hashes[^1]));
        }

        Assert.Equal(Convert.ToHexString(Defined(hashes)), Convert.ToHexString(tree.Root().ToArray()));
    }

    /// <summary>RFC 6962, 2.1, word by word: split at the largest power of two that is smaller.</summary>
    private static byte[] Defined(List<byte[]> leaves)
    {
        if (leaves.Count < 2) return leaves.Count == 0 ? SHA256.HashData([]) : leaves[0];

        var split = 1;
        while (split * 2 < leaves.Count) split *= 2;

        return SHA256.HashData([1, .. Defined(leaves[..split]), .. Defined(leaves[split..])]);
    }
}
