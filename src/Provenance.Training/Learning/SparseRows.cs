namespace Provenance.Training.Learning;

/// <summary>Rows of distinct hashed features, one after the other in one array; built in parallel, then packed.</summary>
internal sealed class SparseRows
{
    private readonly long[] _offsets;
    private readonly uint[] _features;

    private SparseRows(long[] offsets, uint[] features)
    {
        _offsets = offsets;
        _features = features;
    }

    internal int Count => _offsets.Length - 1;

    internal ReadOnlySpan<uint> this[int row] => _features.AsSpan((int)_offsets[row], (int)(_offsets[row + 1] - _offsets[row]));

    /// <summary>Packs rows; <paramref name="rows"/> is emptied, so that both are not held at once for long.</summary>
    internal static SparseRows Pack(uint[]?[] rows)
    {
        var offsets = new long[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = offsets[i] + rows[i]!.Length;
        var features = new uint[offsets[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i]!.CopyTo(features, (int)offsets[i]);
            rows[i] = null;
        }

        return new SparseRows(offsets, features);
    }
}
