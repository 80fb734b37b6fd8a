namespace Provenance.Documents.Formats;

/// <summary>Converts the raw records of a block to JSON lines; owns its buffers: one per thread.</summary>
internal interface IRecordConverter
{
    /// <summary>Adds the documents of the block's records, in order; an unusable record becomes a reject.</summary>
    void Convert(RecordBlock block, RecordList to);
}
