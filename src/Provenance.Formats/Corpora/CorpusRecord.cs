using System.Text.Json;

namespace Provenance.Formats.Corpora;

/// <summary>A record of a data set's file, or a reject in its place.</summary>
/// <param name="Place">Line or row number from 1, or the byte offset of its start.</param>
/// <param name="Document">The owner of the record's memory, if there is one.</param>
/// <param name="Element">The record, if nothing owns its memory.</param>
/// <param name="Reject">The reject; null if the record can be used.</param>
internal readonly record struct CorpusRecord(long Place, JsonDocument? Document, JsonElement Element, Reject? Reject)
{
    internal CorpusRecord(Reject reject)
        : this(reject.Line, null, default, reject)
    {
    }
}
