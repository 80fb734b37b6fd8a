using Microsoft.Win32.SafeHandles;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;
using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Deduplication;

/// <summary>
/// Rejects near-duplicates of a preferred document: those that share a band of their signatures are compared, and one is
/// rejected if it is near to one that is kept. A document near only to a rejected one stays, so that no chain of small steps
/// joins unrelated texts.
/// </summary>
internal sealed class NearDuplicateSearch : IDisposable
{
    /// <summary>
    /// Maximum number of documents of its band that a document is compared with: in large bands, such as pages of one template, documents that are near to none
    /// before them represent the others.
    /// </summary>
    private const int MaxHeads = 64;

    private readonly DocumentPool _pool;
    private readonly WorkFolder _folder;
    private readonly long _memoryBytes;
    private readonly double _least;
    private readonly SafeFileHandle _signatures;
    private readonly byte[] _one = new byte[TextSignatures.Length];

    internal NearDuplicateSearch(DocumentPool pool, double least, WorkFolder folder, long memoryBytes)
    {
        _pool = pool;
        _least = least;
        _folder = folder;
        _memoryBytes = memoryBytes;
        var path = folder.File(PoolReading.SignaturesFile);
        _signatures = WorkFolder.Guard(path, () => File.OpenHandle(path, options: FileOptions.RandomAccess));
    }

    /// <summary>Marks near-duplicates in the pool.</summary>
    /// <param name="progress">Receives the number of documents.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The marked documents, and those that they are near to.</returns>
    internal SpillSorter<NearCopy> Mark(CurationProgress progress, CancellationToken cancellation)
    {
        using var pairs = Pairs(progress, cancellation);
        var copies = new SpillSorter<NearCopy>(_folder, _memoryBytes / 8);
        foreach (var pair in pairs.Sorted())
        {
            // the preferred one is already decided, since it comes earlier in the order of pairs
            if (_pool.Causes[pair.Place] == RejectCause.None && _pool.Causes[pair.Kept] == RejectCause.None)
            {
                _pool.Causes[pair.Place] = RejectCause.NearDuplicate;
                copies.Add(new NearCopy(pair.Place, pair.Kept, pair.Similarity));
            }
        }

        return copies;
    }

    public void Dispose() => _signatures.Dispose();

    private SpillSorter<NearPair> Pairs(CurationProgress progress, CancellationToken cancellation)
    {
        using var members = Members(progress, cancellation);
        var pairs = new SpillSorter<NearPair>(_folder, _memoryBytes / 4);
        var band = new List<BandMember>();
        foreach (var member in members.Sorted())
        {
            if (band.Count > 0 && band[0].Band != member.Band)
            {
                Compare(band, pairs);
                band.Clear();
                cancellation.ThrowIfCancellationRequested();
            }

            band.Add(member);
        }

        Compare(band, pairs);
        return pairs;
    }

    private SpillSorter<BandMember> Members(CurationProgress progress, CancellationToken cancellation)
    {
        var members = new SpillSorter<BandMember>(_folder, _memoryBytes / 2);
        Span<ulong> keys = stackalloc ulong[SignatureComparison.BandCount];
        long documents = 0;
        foreach (var (place, row) in _pool.Eligible())
        {
            if (!row.Has(PoolFlags.Signed)) continue;

            Read(row.Ordinal, _one);
            SignatureComparison.Bands(_one, keys);
            foreach (var key in keys) members.Add(new BandMember(key, row.Preference, place));

            if (++documents % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Tell(documents, 0, 0);
            }
        }

        return members;
    }

    private void Compare(List<BandMember> band, SpillSorter<NearPair> pairs)
    {
        if (band.Count < 2) return;

        var heads = new List<(BandMember Member, byte[] Signature)>();
        foreach (var member in band)
        {
            var signature = new byte[TextSignatures.Length];
            Read(_pool[member.Place].Ordinal, signature);
            var near = false;
            foreach (var (head, other) in heads)
            {
                var similarity = SignatureComparison.Similarity(signature, other);
                if (similarity >= _least)
                {
                    pairs.Add(new NearPair(member.Preference, member.Place, head.Preference, head.Place, (float)similarity));
                    near = true;
                }
            }

            if (!near && heads.Count < MaxHeads) heads.Add((member, signature));
        }
    }

    private void Read(long ordinal, Span<byte> signature)
    {
        try
        {
            RandomAccess.Read(_signatures, signature, ordinal * TextSignatures.Length);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Reading(_folder.File(PoolReading.SignaturesFile), e);
        }
    }
}

/// <summary>A document in a band of signatures; documents of one band are adjacent, the preferred first.</summary>
internal readonly record struct BandMember(ulong Band, int Preference, int Place) : IComparable<BandMember>
{
    public int CompareTo(BandMember other)
    {
        var order = Band.CompareTo(other.Band);
        order = order != 0 ? order : Preference.CompareTo(other.Preference);
        return order != 0 ? order : Place.CompareTo(other.Place);
    }
}

/// <summary>Two near-duplicates, ordered by the one to reject, the preferred of those first.</summary>
/// <param name="Preference">Preference of the one to reject.</param>
/// <param name="Place">Place of the one to reject.</param>
/// <param name="KeptPreference">Preference of the other.</param>
/// <param name="Kept">Place of the other.</param>
/// <param name="Similarity">Estimated Jaccard similarity of five-word runs.</param>
internal readonly record struct NearPair(int Preference, int Place, int KeptPreference, int Kept, float Similarity) : IComparable<NearPair>
{
    public int CompareTo(NearPair other)
    {
        var order = Preference.CompareTo(other.Preference);
        order = order != 0 ? order : Place.CompareTo(other.Place);
        order = order != 0 ? order : KeptPreference.CompareTo(other.KeptPreference);
        return order != 0 ? order : Kept.CompareTo(other.Kept);
    }
}
