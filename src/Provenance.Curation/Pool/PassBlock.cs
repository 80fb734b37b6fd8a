using Provenance.Documents.Formats;

namespace Provenance.Curation.Pool;

/// <summary>A block of records read again, and its result.</summary>
internal sealed class PassBlock<T>(T result) where T : class
{
    internal RecordBlock Records { get; } = new();

    internal T Result { get; } = result;

    internal int Count { get; set; }

    internal long TextBytes { get; set; }
}
