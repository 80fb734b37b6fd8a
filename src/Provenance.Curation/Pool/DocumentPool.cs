using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Pool;

/// <summary>
/// All records read, as rows ordered by their texts' digests: a row's place depends on the documents alone, and not on files,
/// threads or their order. Memory holds seven bytes a record; rows are on disk, read in order or one by one.
/// </summary>
internal sealed class DocumentPool : IDisposable
{
    private const string RowsFile = "pool.bin";
    private const int BufferBytes = 512 * 1024;

    private readonly FileStream _file;

    private DocumentPool(FileStream file, PoolNames names, int count)
    {
        _file = file;
        Names = names;
        Causes = new RejectCause[count];
        Copies = new byte[count];
        Flags = new PoolFlags[count];
        Places = new int[count];
    }

    internal PoolNames Names { get; }

    /// <summary>Digest of the first halves of the texts' digests, in order.</summary>
    internal string DocumentsDigest { get; private set; } = "";

    internal int Count => Causes.Length;

    /// <summary>The reason that each row is not in the training set, by its place.</summary>
    internal RejectCause[] Causes { get; }

    /// <summary>The number of copies of each row in the training set, by its place.</summary>
    internal byte[] Copies { get; }

    /// <summary>The flags of each row, by its place.</summary>
    internal PoolFlags[] Flags { get; }

    /// <summary>The place of each record by ordinal.</summary>
    internal int[] Places { get; }

    /// <summary>Perplexities under the human reference by place; NaN for no value. Empty where they are not needed.</summary>
    internal float[] Perplexities { get; set; } = [];

    /// <summary>Log-ratios of likelihoods under the human reference and under the pool, by place. Empty where they are not needed.</summary>
    internal float[] Likenesses { get; set; } = [];

    /// <param name="rows">The rows, in any order.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="policy">The policy, for the definition of human text and the generations.</param>
    /// <param name="names">The names in the rows.</param>
    /// <param name="folder">The folder for rows and temporary files.</param>
    /// <param name="memoryBytes">Memory for sorting.</param>
    internal static DocumentPool Build(IEnumerable<PoolRow> rows, long count, CurationPolicy policy, PoolNames names, WorkFolder folder, long memoryBytes)
    {
        if (count > Array.MaxLength)
        {
            throw new DataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count:N0} records are more than one run can take, {Array.MaxLength:N0}"));
        }

        using var sorter = new SpillSorter<PoolRow>(folder, memoryBytes);
        foreach (var row in rows) sorter.Add(row);

        var pool = new DocumentPool(Create(folder.File(RowsFile)), names, (int)count);
        var writer = new SortedRowWriter<PoolRow>(pool._file);
        UInt128? before = null;
        var at = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Unsafe.SizeOf<UInt128>()];
        foreach (var sorted in sorter.Sorted())
        {
            var row = sorted;
            row.Flags |= CountsAsHuman(row, policy.Human) ? PoolFlags.Human : PoolFlags.None;
            var usable = row.Has(PoolFlags.Usable);
            var late = row.Generation > policy.Machine.MaxGeneration;
            row.Cause = !usable ? row.Cause
                : row.Digest == before && policy.Diversity.ExactDuplicates ? RejectCause.ExactDuplicate
                : late ? RejectCause.Generation
                : row.Cause;
            // a row rejected for its generation replaces no copy: a mixed text may be of a later generation than a machine's
            before = usable && !late ? row.Digest : before;
            pool.Places[row.Ordinal] = at;
            pool.Flags[at] = row.Flags;
            pool.Causes[at++] = row.Cause;
            writer.Add(row);
            BinaryPrimitives.WriteUInt128BigEndian(bytes, row.Digest);
            hash.AppendData(bytes);
        }

        writer.Flush();
        pool.DocumentsDigest = $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
        return pool;
    }

    /// <summary>Returns all rows in order, each with its place.</summary>
    internal IEnumerable<(int Place, PoolRow Row)> Rows()
    {
        _file.Position = 0;
        var reader = new SortedRowReader<PoolRow>(_file, BufferBytes);
        for (var place = 0; reader.TryRead(out var row); place++)
        {
            yield return (place, row);
        }
    }

    /// <summary>Returns the rows not rejected so far.</summary>
    internal IEnumerable<(int Place, PoolRow Row)> Eligible() => Rows().Where(item => Causes[item.Place] == RejectCause.None);

    /// <summary>Gets one row.</summary>
    internal PoolRow this[int place]
    {
        get
        {
            var row = default(PoolRow);
            try
            {
                RandomAccess.Read(_file.SafeFileHandle, MemoryMarshal.AsBytes(new Span<PoolRow>(ref row)), (long)place * Unsafe.SizeOf<PoolRow>());
            }
            catch (IOException e)
            {
                throw DocumentErrors.Reading(_file.Name, e);
            }

            return row;
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool CountsAsHuman(in PoolRow row, HumanPolicy policy) => row.Has(PoolFlags.Usable) && policy.Counts switch
    {
        HumanEvidence.Declared => row.Has(PoolFlags.DeclaredHuman),
        HumanEvidence.PValue => row.PValue >= policy.MinPValue,
        _ => row.Has(PoolFlags.DeclaredHuman) || (row.Origin == Origin.Unknown && row.PValue >= policy.MinPValue),
    };

    private static FileStream Create(string path) => WorkFolder.Guard(path, () => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.Create,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Read,
        BufferSize = 0,
    }));
}
