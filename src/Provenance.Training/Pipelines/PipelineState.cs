using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Provenance.Detection.Files;
using Provenance.Detection.Scoring;

namespace Provenance.Training.Pipelines;

/// <summary>
/// A detector within an ML.NET model. A custom mapping can save no state, so the detector's bytes travel as a text column, the
/// same string in every row, which ML.NET passes on by reference; it is decoded once per string.
/// </summary>
internal sealed class PipelineState
{
    private static readonly ConditionalWeakTable<string, PipelineState> Decoded = [];

    private readonly DetectorModel _model;
    private readonly ConcurrentBag<DocumentScorer> _scorers = [];

    private PipelineState(DetectorModel model) => _model = model;

    /// <summary>Returns the column's text for a detector: the output of <see cref="DetectorFile"/> in base64.</summary>
    internal static string ToText(byte[] scanner) => Convert.ToBase64String(scanner);

    internal static byte[] ToBytes(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, bytes, out var count)) throw DetectionErrors.NotOurs();
        return bytes[..count];
    }

    /// <exception cref="ProvenanceException">The text is not a detector's.</exception>
    internal static PipelineState Get(ReadOnlyMemory<char> text)
    {
        // ML.NET passes on the string that it read, whole
        if (MemoryMarshal.TryGetString(text, out var whole, out var start, out var length) && start == 0 && length == whole.Length)
        {
            return Decoded.GetValue(whole, static one => new PipelineState(DetectorFile.Read(ToBytes(one))));
        }

        throw DetectionErrors.NotOurs();
    }

    /// <summary>Takes a scorer that no other thread uses until it is returned.</summary>
    internal DocumentScorer Rent() => _scorers.TryTake(out var scorer) ? scorer : new DocumentScorer(_model, ScanOptions.DefaultFalsePositiveRate);

    internal void Return(DocumentScorer scorer) => _scorers.Add(scorer);

    internal static byte[] Encode(ReadOnlyMemory<char> text)
    {
        var utf8 = new byte[Encoding.UTF8.GetByteCount(text.Span)];
        Encoding.UTF8.GetBytes(text.Span, utf8);
        return utf8;
    }
}
