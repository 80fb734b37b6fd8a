using System.Buffers.Binary;
using Provenance.Curation.Sorting;
using Provenance.Documents.Buffers;

namespace Provenance.Curation.Writing;

/// <summary>
/// Collects lines for parts of outputs in any order; in memory if there is room for all, otherwise in files that hold several parts
/// each. An entry is its member, its position, its length and its bytes.
/// </summary>
internal sealed class GzipMemberBuffer : IDisposable
{
    private const int HeaderBytes = 4 + 8 + 4;
    private const int FileBuffer = 128 * 1024;

    /// <summary>Number of groups that are read, sorted and compressed at once.</summary>
    private const int GroupsAtOnce = 4;

    /// <summary>Maximum number of files; systems let a process open about a thousand.</summary>
    private const int MaxFiles = 512;

    private readonly IReadOnlyList<OutputMember> _members;
    private readonly WorkFolder _folder;
    private readonly int[] _groupOf;
    private readonly ByteBuffer?[] _buffers;
    private readonly FileStream?[] _files;
    private readonly bool _inMemory;

    /// <param name="members">All parts of all outputs.</param>
    /// <param name="folder">The folder for files.</param>
    /// <param name="memoryBytes">Memory for lines.</param>
    internal GzipMemberBuffer(IReadOnlyList<OutputMember> members, WorkFolder folder, long memoryBytes)
    {
        _members = members;
        _folder = folder;
        var total = members.Sum(member => member.Bytes + (long)HeaderBytes * member.Lines);
        _inMemory = total <= memoryBytes;
        var target = _inMemory ? 0 : Math.Max(memoryBytes / (2 * GroupsAtOnce), total / MaxFiles);
        _groupOf = new int[members.Count];
        long inGroup = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var starts = i > 0 && inGroup + members[i].Bytes > target;
            Groups += i == 0 || starts ? 1 : 0;
            inGroup = (i == 0 || starts ? 0 : inGroup) + members[i].Bytes;
            _groupOf[i] = Groups - 1;
        }

        _buffers = new ByteBuffer?[Groups];
        _files = new FileStream?[Groups];
    }

    /// <summary>The number of groups; groups are consecutive members.</summary>
    internal int Groups { get; private set; }

    /// <summary>Adds a line, without its line end.</summary>
    internal void Add(int member, long position, ReadOnlySpan<byte> line)
    {
        var group = _groupOf[member];
        var buffer = _buffers[group] ??= new ByteBuffer(_inMemory ? Room(member, HeaderBytes) : 2 * FileBuffer);
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, member);
        BinaryPrimitives.WriteInt64LittleEndian(header[4..], position);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], line.Length);
        buffer.Add(header);
        buffer.Add(line);
        if (!_inMemory && buffer.Length >= FileBuffer) Flush(group);
    }

    /// <summary>Returns the members of a group in order, each with its lines in order and their ends; releases the group's memory.</summary>
    internal List<(int Member, ByteBuffer Lines)> Take(int group)
    {
        var bytes = Load(group);
        var entries = new List<(int Member, long Position, int Start, int Length)>();
        for (var at = 0; at < bytes.Length;)
        {
            var entry = bytes.Span[at..];
            var length = BinaryPrimitives.ReadInt32LittleEndian(entry[12..]);
            entries.Add((BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt64LittleEndian(entry[4..]), at + HeaderBytes, length));
            at += HeaderBytes + length;
        }

        entries.Sort((a, b) => a.Member != b.Member ? a.Member.CompareTo(b.Member) : a.Position.CompareTo(b.Position));
        var members = new List<(int Member, ByteBuffer Lines)>();
        foreach (var (member, _, start, length) in entries)
        {
            if (members.Count == 0 || members[^1].Member != member) members.Add((member, new ByteBuffer(Room(member, 0))));

            members[^1].Lines.Add(bytes.Span.Slice(start, length));
            members[^1].Lines.Add((byte)'\n');
        }

        _buffers[group] = null;
        _files[group]?.Dispose();
        _files[group] = null;
        return members;
    }

    public void Dispose()
    {
        foreach (var file in _files) file?.Dispose();
    }

    /// <summary>Returns the number of bytes of a member's lines, so that no buffer has to grow; approximate for rejects.</summary>
    private int Room(int member, int perLine) => (int)Math.Min(_members[member].Bytes + ((long)perLine * _members[member].Lines), Array.MaxLength);

    private ReadOnlyMemory<byte> Load(int group)
    {
        if (_inMemory) return _buffers[group]?.Memory ?? default;

        if (_buffers[group] is null) return default;

        Flush(group);
        var file = _files[group]!;
        return WorkFolder.Guard(file.Name, () =>
        {
            var bytes = new byte[file.Length];
            file.Position = 0;
            file.ReadExactly(bytes);
            return bytes;
        });
    }

    private void Flush(int group) => WorkFolder.Guard(_folder.Path, () =>
    {
        var file = _files[group] ??= _folder.Temporary();
        file.Write(_buffers[group]!.Written);
        _buffers[group]!.Clear();
        return 0;
    });
}
