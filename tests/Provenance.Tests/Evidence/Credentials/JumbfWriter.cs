using System.Buffers.Binary;
using System.Text;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>Writes JUMBF boxes.</summary>
internal static class JumbfWriter
{
    /// <summary>A box of a type of four letters.</summary>
    internal static byte[] Box(string type, params byte[][] contents)
    {
        var length = contents.Sum(content => content.Length);
        var box = new byte[8 + length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        var at = 8;
        foreach (var content in contents)
        {
            content.CopyTo(box, at);
            at += content.Length;
        }

        return box;
    }

    /// <summary>The same with a length of eight bytes, which may be a lie.</summary>
    internal static byte[] LongBox(string type, ulong? length, params byte[][] contents)
    {
        var content = contents.SelectMany(part => part).ToArray();
        var box = new byte[16 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, 1);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        BinaryPrimitives.WriteUInt64BigEndian(box.AsSpan(8), length ?? (ulong)box.Length);
        content.CopyTo(box, 16);
        return box;
    }

    /// <summary>A superbox of a kind of content, with a label.</summary>
    internal static byte[] Super(string content, string label, params byte[][] contents) => Box("jumb", [Description(content, label), .. contents]);

    internal static byte[] Description(string content, string label) =>
        Box("jumd", [.. Encoding.ASCII.GetBytes(content), 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71, 3, .. Encoding.UTF8.GetBytes(label), 0]);
}
