using System.Runtime.InteropServices;
using Provenance.Documents.Rejects;

namespace Provenance.Curation.Pool;

/// <summary>The properties of one record in the pool; ordered by text, then by preference among records with the same text.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PoolRow : IComparable<PoolRow>
{
    /// <summary>The first 16 bytes of the document's identity (<see cref="TextIdentity"/>), or of the SHA-256 of the record where it could not be read.</summary>
    internal UInt128 Digest;

    /// <summary>Hash of the original record: records with equal hash and text are interchangeable.</summary>
    internal ulong Record;

    /// <summary>Hash of the id, for joining assessments.</summary>
    internal ulong Id;

    /// <summary>The record's number among all inputs, from 0.</summary>
    internal long Ordinal;

    internal int Words;
    internal int TextBytes;

    /// <summary>Number of tokens; 0 where they are not counted.</summary>
    internal int Tokens;

    /// <summary>Number of bytes of its line in a stage, without the line's end.</summary>
    internal int LineBytes;

    // places in PoolNames; 0 is unknown
    internal int Generator;
    internal int Domain;
    internal int Language;
    internal int Source;

    /// <summary>Human-resemblance; NaN where it was not assessed, like the next two.</summary>
    internal float Resemblance;
    internal float PValue;
    internal float Probability;

    /// <summary>Score over all quality signals, 0 to 1; NaN where it was not measured.</summary>
    internal float Quality;

    /// <summary>The generation; -1 for unknown.</summary>
    internal short Generation;

    /// <summary>Signal of the broken rule or bound, or <see cref="RejectWords.Number"/> of the reason that it could not be read; 0 for none.</summary>
    internal byte Signal;

    internal Origin Origin;
    internal PoolFlags Flags;
    internal RejectCause Cause;

    public readonly int CompareTo(PoolRow other)
    {
        var order = Digest.CompareTo(other.Digest);
        order = order != 0 ? order : Preference.CompareTo(other.Preference);
        order = order != 0 ? order : Record.CompareTo(other.Record);
        // text files with the same text differ by their names
        order = order != 0 ? order : Id.CompareTo(other.Id);
        // the order of two equal records does not affect the output, but each must be found once
        return order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
    }

    /// <summary>Rank for keeping one of several documents with the same or nearly the same text, lowest first: known human documents come first.</summary>
    internal readonly int Preference => ((Flags & PoolFlags.Usable) != 0 ? 0 : 1 << 24)
        + ((Origin switch { Origin.Human => 0, Origin.Mixed => 1, Origin.Unknown => 2, _ => 3 }) << 16) + (Generation < 0 ? 0 : Generation);

    internal readonly bool Has(PoolFlags flag) => (Flags & flag) != 0;

    internal readonly SelectionAmount Amount => new(1, Words, TextBytes, Tokens);
}
