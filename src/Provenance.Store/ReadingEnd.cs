namespace Provenance.Store;

/// <summary>Ends what <see cref="Database.BeginReading"/> began.</summary>
internal sealed class ReadingEnd(Database database) : IDisposable
{
    public void Dispose() => database.RollBack();
}
