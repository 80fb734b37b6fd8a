namespace Provenance.Documents.Identity;

/// <summary>The ids seen so far, as hashes in open addressing, up to a maximum number, so that memory stays bounded.</summary>
internal sealed class IdTable(int limit = IdTable.DefaultLimit)
{
    /// <summary>8 million ids take 128 MiB; two different ids among them share a hash with a probability of 2 in a million.</summary>
    internal const int DefaultLimit = 8 * 1024 * 1024;

    private ulong[] _places = new ulong[1 << 12];

    internal int Count { get; private set; }

    /// <summary>True if the table is full: further ids are not recognised as duplicates.</summary>
    internal bool Full => Count >= limit;

    /// <summary>Adds a hash; returns false if it was there before.</summary>
    internal bool Add(ulong hash)
    {
        var place = Find(_places, hash);
        if (_places[place] == hash) return false;

        if (Full) return true;

        _places[place] = hash;
        if (++Count > _places.Length / 4 * 3) Grow();

        return true;
    }

    private static int Find(ulong[] places, ulong hash)
    {
        var mask = places.Length - 1;
        var place = (int)(hash >> 20) & mask;
        while (places[place] != 0 && places[place] != hash) place = (place + 1) & mask;

        return place;
    }

    private void Grow()
    {
        var larger = new ulong[_places.Length * 2];
        foreach (var hash in _places)
        {
            if (hash != 0) larger[Find(larger, hash)] = hash;
        }

        _places = larger;
    }
}
