using System.Runtime.InteropServices;

namespace Provenance.Curation.Ordering;

/// <summary>A line of a training set that is being ordered: by bin, then by key, then at random.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SetItem : IComparable<SetItem>
{
    /// <summary>The bin; items of different bins are not mixed again.</summary>
    internal long Bin;

    internal ulong Key;

    /// <summary>A random number from seed, text and number of the repeat.</summary>
    internal ulong Chance;

    /// <summary>The number of the record among all inputs.</summary>
    internal long Ordinal;

    internal int Place;
    internal int Copy;

    /// <summary>The generator's rank by name, 0 for unknown; -1 for human text.</summary>
    internal int Group;

    /// <summary>The stage from 0, or -1 while undecided.</summary>
    internal int Stage;

    internal float Resemblance;
    internal float Quality;
    internal int Words;
    internal int TextBytes;
    internal int Tokens;
    internal int LineBytes;

    internal readonly bool IsHuman => Group < 0;

    internal readonly SelectionAmount Amount => new(1, Words, TextBytes, Tokens);

    public readonly int CompareTo(SetItem other)
    {
        var order = Bin.CompareTo(other.Bin);
        order = order != 0 ? order : Key.CompareTo(other.Key);
        order = order != 0 ? order : Chance.CompareTo(other.Chance);
        order = order != 0 ? order : Place.CompareTo(other.Place);
        return order != 0 ? order : Copy.CompareTo(other.Copy);
    }
}
