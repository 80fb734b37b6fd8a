using System.Runtime.InteropServices;

namespace Provenance.Learning;

/// <summary>
/// A node as prediction reads it, 16 bytes together because a step reads them all. A child is the index of a later node; a leaf is its
/// own child.
/// </summary>
/// <param name="Threshold">Values up to it go left.</param>
/// <param name="Left">The left child.</param>
/// <param name="ToRight">The right child less the left one, so that choosing is arithmetic and no branch.</param>
/// <param name="Feature">The column that is compared; NaN in it goes left.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TreeNode(float Threshold, int Left, int ToRight, int Feature);
