using System.IO.Compression;
using Provenance.Curation.Deduplication;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;

namespace Provenance.Curation.Writing;

/// <summary>Reads all records again and writes stages and rejects.</summary>
internal sealed class SelectionWriter(DocumentPool pool, SelectionPlan plan, NearCopy[] nearCopies, DiversityMeasurement survey, WorkFolder folder, long memoryBytes)
{
    internal const string RejectsFile = "rejects.jsonl.gz";

    /// <summary>A gzip member without content.</summary>
    private static readonly byte[] EmptyMember = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    internal static string NameOf(int stage) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"stage-{stage + 1:D2}.jsonl.gz");

    /// <summary>Writes the files into a folder, in the order stages, rejects.</summary>
    internal List<WrittenFile> Write(PoolPass texts, string output, CancellationToken cancellation)
    {
        using var spool = new GzipMemberBuffer(plan.Members, folder, memoryBytes);
        Fill(spool, texts, cancellation);
        return Emit(spool, texts.Workers, output, cancellation);
    }

    private void Fill(GzipMemberBuffer spool, PoolPass texts, CancellationToken cancellation)
    {
        using var placements = plan.Placements.Sorted().GetEnumerator();
        var any = placements.MoveNext();
        texts.Run(() => new WriteBlock(), [.. Enumerable.Range(0, texts.Workers).Select<int, PoolPass.Take<WriteBlock>>(_ =>
        {
            var rejects = new RejectLines(pool, nearCopies);
            return (block, ordinal, in view, reject) => Take(block, ordinal, view, reject, rejects);
        })], block => block.Clear(), block =>
        {
            var start = 0;
            foreach (var (ordinal, end) in block.Ends)
            {
                for (; any && placements.Current.Ordinal == ordinal; any = placements.MoveNext())
                {
                    spool.Add(placements.Current.Member, placements.Current.Position, block.Lines.Written[start..end]);
                    survey.Place(pool.Places[ordinal], placements.Current.Stage);
                }

                start = end;
            }

            survey.Take(block);
        }, cancellation);
    }

    private void Take(WriteBlock block, long ordinal, in DocumentView view, Reject? reject, RejectLines rejects)
    {
        var place = pool.Places[ordinal];
        if (pool.Copies[place] > 0)
        {
            view.WriteLine(block.Lines);
        }
        else
        {
            rejects.Write(block.Lines, place, view, reject);
        }

        block.Ends.Add((ordinal, block.Lines.Length));
        if (reject is null && survey.Wants(view.Text))
        {
            block.Texts.Add(view.Text);
            block.Sampled.Add((place, block.Texts.Length));
        }
    }

    private List<WrittenFile> Emit(GzipMemberBuffer spool, int workers, string output, CancellationToken cancellation)
    {
        var files = new List<WrittenFile>();
        var next = 0;
        AtomicFile? open = null;
        try
        {
            open = Open(output, 0);
            var ring = Enumerable.Range(0, workers + 1).Select(_ => new CompressedGroup()).ToArray();
            new OrderedPipeline<CompressedGroup>(ring).Run(
                item => (item.Group = next++) < spool.Groups,
                [.. Enumerable.Repeat<Action<CompressedGroup>>(item => item.Members = [.. spool.Take(item.Group).Select(member => (member.Member, Compress(member.Lines)))], workers)],
                item =>
                {
                    foreach (var (member, bytes) in item.Members)
                    {
                        while (files.Count < plan.Members[member].File)
                        {
                            files.Add(Close(open!, files.Count));
                            open = Open(output, files.Count);
                        }

                        Append(open!, bytes);
                    }

                    item.Members = [];
                },
                cancellation);
            while (files.Count < plan.Lines.Count)
            {
                files.Add(Close(open!, files.Count));
                open = files.Count < plan.Lines.Count ? Open(output, files.Count) : null;
            }

            return files;
        }
        finally
        {
            open?.Dispose();
        }
    }

    private AtomicFile Open(string output, int file) => new(Path.Combine(output, file < plan.Stages.Count ? NameOf(file) : RejectsFile), compress: false);

    private WrittenFile Close(AtomicFile file, int place)
    {
        if (plan.Lines[place] == 0) Append(file, EmptyMember);

        file.Commit();
        return new WrittenFile(Path.GetFileName(file.Path), plan.Lines[place], file.Bytes, file.Sha256());
    }

    private static void Append(AtomicFile file, byte[] bytes)
    {
        try
        {
            file.Stream.Write(bytes);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Path, e);
        }
    }

    private static byte[] Compress(ByteBuffer lines)
    {
        using var bytes = new MemoryStream(lines.Length / 3);
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(lines.Written);
        }

        return bytes.ToArray();
    }
}

/// <summary>Compressed members of outputs, reused by the pipeline.</summary>
internal sealed class CompressedGroup
{
    internal int Group { get; set; }

    internal IReadOnlyList<(int Member, byte[] Bytes)> Members { get; set; } = [];
}
