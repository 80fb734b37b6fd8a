using System.Buffers.Binary;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// The boxes of a manifest store (JUMBF, ISO 19566-5:2023, whose layout C2PA 2.4 section 11.1 tells), in the order in which they stand. A box is a length of
/// four bytes, big-endian, that counts itself; a type of four letters; where the length is 1, a length of eight bytes; and contents. A length
/// of 0 means as far as the surrounding box goes. Kept from one store to the next; one per thread.
/// </summary>
internal sealed class JumbfBoxes
{
    /// <summary>Stores of real pages have some dozens.</summary>
    internal const int MaxBoxes = 4096;

    /// <summary>Store, manifest, assertion store, assertion and content make five.</summary>
    internal const int MaxDepth = 12;

    /// <summary>No box of such a label.</summary>
    internal const int None = -1;

    /// <summary>Several boxes of one label, which a reference cannot choose between (C2PA 2.4, 8.4.1).</summary>
    internal const int Ambiguous = -2;

    private const int HeaderSize = 8;
    private const int LongHeaderSize = 16;
    private const int UuidSize = 16;
    private const int HasLabel = 2;

    private readonly List<JumbfBox> _boxes = [];

    internal int Count => _boxes.Count;

    internal JumbfBox this[int index] => _boxes[index];

    /// <summary>Reads the superbox that bytes start with and all boxes in it; false where a length leads out of what surrounds it, or there are too many.</summary>
    internal bool TryRead(ReadOnlySpan<byte> store)
    {
        _boxes.Clear();
        return TryHeader(store, 0, store.Length, out var kind, out var payload, out var end)
            && kind == JumbfCodes.Superbox
            && TrySuperbox(store, None, payload, end, MaxDepth);
    }

    /// <summary>The superbox of this label within another; <see cref="None"/> or <see cref="Ambiguous"/> where there is not just one.</summary>
    internal int Child(ReadOnlySpan<byte> store, int parent, ReadOnlySpan<byte> label)
    {
        var found = None;
        for (var i = parent + 1; i < _boxes.Count && _boxes[i].Parent >= parent; i++)
        {
            if (_boxes[i].Parent == parent && _boxes[i].IsSuperbox && _boxes[i].LabelOf(store).SequenceEqual(label))
            {
                found = found == None ? i : Ambiguous;
            }
        }

        return found;
    }

    /// <summary>The first superbox within another that holds such content.</summary>
    internal int ChildOf(int parent, uint content)
    {
        for (var i = parent + 1; i < _boxes.Count && _boxes[i].Parent >= parent; i++)
        {
            if (_boxes[i].Parent == parent && _boxes[i].IsSuperbox && _boxes[i].Content == content) return i;
        }

        return None;
    }

    /// <summary>The first content box of a kind within a superbox.</summary>
    internal int ContentOf(int parent, uint kind)
    {
        for (var i = parent + 1; i < _boxes.Count && _boxes[i].Parent >= parent; i++)
        {
            if (_boxes[i].Parent == parent && _boxes[i].Kind == kind) return i;
        }

        return None;
    }

    private bool TrySuperbox(ReadOnlySpan<byte> store, int parent, int payload, int end, int depth)
    {
        if (depth == 0 || _boxes.Count == MaxBoxes || !TryDescription(store, payload, end, out var content, out var label, out var next))
        {
            return false;
        }

        var self = _boxes.Count;
        _boxes.Add(new JumbfBox(parent, JumbfCodes.Superbox, content, payload, end, label.Start.Value, label.End.Value - label.Start.Value));
        while (next < end)
        {
            if (!TryHeader(store, next, end, out var kind, out var inner, out var innerEnd)) return false;

            if (kind == JumbfCodes.Superbox)
            {
                if (!TrySuperbox(store, self, inner, innerEnd, depth - 1)) return false;
            }
            else if (_boxes.Count == MaxBoxes)
            {
                return false;
            }
            else
            {
                _boxes.Add(new JumbfBox(self, kind, 0, inner, innerEnd, 0, 0));
            }

            next = innerEnd;
        }

        return true;
    }

    /// <summary>Reads the description that every superbox starts with: UUID, toggles, and a label that ends with a zero where a toggle says so.</summary>
    private static bool TryDescription(ReadOnlySpan<byte> store, int at, int limit, out uint content, out Range label, out int end)
    {
        content = 0;
        label = default;
        if (!TryHeader(store, at, limit, out var kind, out var payload, out end) || kind != JumbfCodes.Description || end - payload < UuidSize + 1)
        {
            return false;
        }

        var uuid = store.Slice(payload, UuidSize);
        content = uuid[4..].SequenceEqual(JumbfCodes.UuidRest) ? BinaryPrimitives.ReadUInt32BigEndian(uuid) : 0;
        if ((store[payload + UuidSize] & HasLabel) == 0) return true;

        var start = payload + UuidSize + 1;
        var length = store[start..end].IndexOf((byte)0);
        label = length < 0 ? default : start..(start + length);
        return length >= 0;
    }

    private static bool TryHeader(ReadOnlySpan<byte> store, int at, int limit, out uint kind, out int payload, out int end)
    {
        (kind, payload, end) = (0, 0, 0);
        if (limit - at < HeaderSize) return false;

        ulong length = BinaryPrimitives.ReadUInt32BigEndian(store[at..]);
        kind = BinaryPrimitives.ReadUInt32BigEndian(store[(at + 4)..]);
        var header = HeaderSize;
        if (length == 1)
        {
            header = LongHeaderSize;
            if (limit - at < header) return false;

            length = BinaryPrimitives.ReadUInt64BigEndian(store[(at + HeaderSize)..]);
        }
        else if (length == 0)
        {
            length = (ulong)(limit - at);
        }

        if (length < (ulong)header || length > (ulong)(limit - at)) return false;

        (payload, end) = (at + header, at + (int)length);
        return true;
    }
}
