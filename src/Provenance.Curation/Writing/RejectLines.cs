using Provenance.Curation.Deduplication;
using Provenance.Curation.Pool;
using Provenance.Documents.Buffers;
using Provenance.Documents.Records;

namespace Provenance.Curation.Writing;

/// <summary>
/// Writes lines of <c>rejects.jsonl.gz</c>: for a document <c>id, reason, detail, digest, words, resemblance, quality</c>; for an unreadable record <c>reason, detail, digest</c>
/// and the record itself. They have no place of origin, which would change with files' names.
/// </summary>
/// <param name="pool">The pool with the reasons.</param>
/// <param name="nearCopies">The near copies, by place.</param>
internal sealed class RejectLines(DocumentPool pool, NearCopy[] nearCopies)
{
    private readonly TextIdentity _identity = new();

    internal void Write(ByteBuffer to, int place, in DocumentView view, Reject? reject)
    {
        var row = pool[place];
        var cause = pool.Causes[place];
        if (reject is not null)
        {
            WriteUnreadable(to, reject);
            return;
        }

        to.Add("{\"id\":"u8);
        to.AddString(view.Id);
        to.Add(",\"reason\":"u8);
        AddText(to, RejectCauses.Word(cause, row.Signal));
        to.Add(",\"detail\":"u8);
        AddText(to, Detail(place, cause, row));
        to.Add(",\"digest\":"u8);
        AddText(to, _identity.Compute(view.Text).Normalized.ToString());
        to.Add(",\"words\":"u8);
        to.Add((long)row.Words);
        to.Add(",\"resemblance\":"u8);
        to.AddNumber(row.Resemblance, "G6");
        to.Add(",\"quality\":"u8);
        to.AddNumber(row.Quality, "G4");
        to.Add((byte)'}');
    }

    private static void WriteUnreadable(ByteBuffer to, Reject reject)
    {
        to.Add("{\"reason\":"u8);
        AddText(to, reject.Reason);
        to.Add(",\"detail\":"u8);
        AddText(to, reject.Detail);
        to.Add(",\"digest\":"u8);
        AddText(to, Digest.Compute(reject.Raw.Span).ToString());
        to.Add(",\"raw\":"u8);
        AddText(to, System.Text.Encoding.UTF8.GetString(reject.Raw.Span));
        to.Add((byte)'}');
    }

    private string Detail(int place, RejectCause cause, in PoolRow row)
    {
        if (cause != RejectCause.NearDuplicate) return RejectCauses.Explanation(cause, row.Signal);

        var at = Array.BinarySearch(nearCopies, new NearCopy(place, 0, 0));
        var copy = nearCopies[at];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"similarity {copy.Similarity:F2} to the document whose digest begins with sha256:{pool[copy.Kept].Digest:x32}");
    }

    private static void AddText(ByteBuffer to, string text) => to.AddString(System.Text.Encoding.UTF8.GetBytes(text));
}
