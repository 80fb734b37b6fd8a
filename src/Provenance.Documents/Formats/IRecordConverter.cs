namespace Provenance.Documents.Formats;

/// <summary>Turns the raw records of a block into JSON lines; owns its buffers, so one per thread.</summary>
internal interface IRecordConverter
{
    /// <summary>Adds what the block's records say, in their order; what cannot be used becomes a reject and stops nothing.</summary>
    void Convert(RecordBlock block, RecordList to);
}
