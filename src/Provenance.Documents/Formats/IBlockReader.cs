namespace Provenance.Documents.Formats;

/// <summary>Cuts one input into blocks of whole records; used by one thread, the one that reads.</summary>
internal interface IBlockReader : IDisposable
{
    /// <summary>Fills a block; false where nothing is left.</summary>
    /// <exception cref="TransferException">Reading failed.</exception>
    bool TryFill(RecordBlock block);
}
