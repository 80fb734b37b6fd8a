using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Lineage.Records;

/// <summary>Writes the members of one JSON object, in the order of the calls; null members are omitted.</summary>
internal ref struct RecordMembers(ByteBuffer to)
{
    private bool _any;

    internal ByteBuffer Begin(string name)
    {
        to.Add(_any ? (byte)',' : (byte)'{');
        _any = true;
        to.Add((byte)'"');
        Span<byte> utf8 = stackalloc byte[32];
        to.Add(utf8[..Encoding.ASCII.GetBytes(name, utf8)]);
        to.Add("\":"u8);
        return to;
    }

    internal void Text(string name, string? value)
    {
        if (value is not null) CanonicalJson.WriteString(Begin(name), value);
    }

    internal void Texts(string name, IReadOnlyList<string> values)
    {
        Begin(name);
        for (var i = 0; i < values.Count; i++)
        {
            to.Add(i == 0 ? (byte)'[' : (byte)',');
            CanonicalJson.WriteString(to, values[i]);
        }

        to.Add((byte)']');
    }

    internal void Digest(string name, Digest? value)
    {
        if (value is { } digest)
        {
            Begin(name);
            Write(digest);
        }
    }

    internal void Digests(string name, IReadOnlyList<Digest> values)
    {
        Begin(name);
        for (var i = 0; i < values.Count; i++)
        {
            to.Add(i == 0 ? (byte)'[' : (byte)',');
            Write(values[i]);
        }

        to.Add((byte)']');
    }

    /// <summary>Writes a member only if it is true.</summary>
    internal void Flag(string name, bool value)
    {
        if (value) Begin(name).Add("true"u8);
    }

    internal void Number(string name, long? value)
    {
        if (value is { } number) Begin(name).Add(number);
    }

    internal void Real(string name, double? value)
    {
        if (value is { } number) CanonicalJson.WriteNumber(Begin(name), number);
    }

    internal void End()
    {
        if (!_any) to.Add((byte)'{');

        to.Add((byte)'}');
    }

    private readonly void Write(Digest digest)
    {
        to.Add("\"sha256:"u8);
        Span<byte> hex = stackalloc byte[2 * Provenance.Documents.Digest.Size];
        digest.WriteHex(hex);
        to.Add(hex);
        to.Add((byte)'"');
    }
}
