using System.Buffers.Binary;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// The boxes of a manifest store (JUMBF, ISO 19566-5:2023; layout in C2PA 2.4, section 11.1), in their order. A box consists of a length of
/// four bytes, big-endian, that includes itself; a type of four letters; a length of eight bytes if the first is 1; and contents. A length
/// of 0 extends to the end of the enclosing box. Reused for each store; one per thread.
/// </summary>
internal sealed class JumbfBoxes
{
    /// <summary>Maximum number of boxes; stores of real pages have some dozens.</summary>
    internal const int MaxBoxes = 4096;

    /// <summary>Maximum depth; store, manifest, assertion store, assertion and content make five.</summary>
    internal const int MaxDepth = 12;

    /// <summary>There is no box with the label.</summary>
    internal const int None = -1;

    /// <summary>Several boxes have the label, so that a reference is ambiguous (C2PA 2.4, 8.4.1).</summary>
    internal const int Ambiguous = -2;

    private const int HeaderSize = 8;
    private const int LongHeaderSize = 16;
    private const int UuidSize = 16;
    private const int HasLabel = 2;

    private readonly List<JumbfBox> _boxes = [];

    internal int Count => _boxes.Count;

    internal JumbfBox this[int index] => _boxes[index];

    /// <summary>Reads the superbox at the start of some bytes and all boxes in it; returns false if a length exceeds the enclosing box, or if there are too many boxes.</summary>
    internal bool TryRead(ReadOnlySpan<byte> store)
    {
        _boxes.Clear();
        return TryHeader(store, 0, store.Length, out var kind, out var payload, out var end)
            && kind == JumbfCodes.Superbox
            && TrySuperbox(store, None, payload, end, MaxDepth);
    }

    /// <summary>Returns the superbox with this label within another; <see cref="None"/> or <see cref="Ambiguous"/> if there is not exactly one.</summary>
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

    /// <summary>Returns the first superbox within another that has such content.</summary>
    internal int ChildOf(int parent, uint content)
    {
        for (var i = parent + 1; i < _boxes.Count && _boxes[i].Parent >= parent; i++)
        {
            if (_boxes[i].Parent == parent && _boxes[i].IsSuperbox && _boxes[i].Content == content) return i;
        }

        return None;
    }

    /// <summary>Returns the first content box of a kind within a superbox.</summary>
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

    /// <summary>Reads the description at the start of every superbox: UUID, toggles, and, if a toggle is set, a label that ends with a zero.</summary>
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
