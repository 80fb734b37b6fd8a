using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>A record of a data set's file, or a reject in its place.</summary>
/// <param name="Place">Line or row from 1, or the byte at which it starts.</param>
/// <param name="Document">Owns the record, where something has to.</param>
/// <param name="Element">The record, where nothing has to own it.</param>
/// <param name="Reject">Why there is none.</param>
internal readonly record struct CorpusRecord(long Place, JsonDocument? Document, JsonElement Element, Reject? Reject)
{
    internal CorpusRecord(Reject reject)
        : this(reject.Line, null, default, reject)
    {
    }
}
