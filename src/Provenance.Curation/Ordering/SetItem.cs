using System.Runtime.InteropServices;

namespace Provenance.Curation.Ordering;

/// <summary>A line of a set that is being ordered: by bin, then by key, then by chance.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SetItem : IComparable<SetItem>
{
    /// <summary>Items of different bins are never mixed again.</summary>
    internal long Bin;

    internal ulong Key;

    /// <summary>A random number from seed, text and number of the repeat.</summary>
    internal ulong Chance;

    /// <summary>Which record of all inputs it is.</summary>
    internal long Ordinal;

    internal int Place;
    internal int Copy;

    /// <summary>The generator's rank by name, 0 for unknown; -1 for what counts as human.</summary>
    internal int Group;

    /// <summary>From 0; -1 as long as it is not decided.</summary>
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
