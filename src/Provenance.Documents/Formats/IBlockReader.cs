namespace Provenance.Documents.Formats;

/// <summary>Cuts one input into blocks of whole records; used by the reading thread only.</summary>
internal interface IBlockReader : IDisposable
{
    /// <summary>Fills a block; returns false if nothing is left.</summary>
    /// <exception cref="TransferException">Reading failed.</exception>
    bool TryFill(RecordBlock block);
}
