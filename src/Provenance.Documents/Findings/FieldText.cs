using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;

namespace Provenance.Documents.Findings;

/// <summary>A field's JSON as text: strings without quotes and escapes, numbers and truth values unchanged. Owns scratch memory: one per thread.</summary>
internal sealed class FieldText
{
    /// <summary>Maximum number of bytes of a group's name; longer names are cut.</summary>
    internal const int LongestName = 200;

    private byte[] _scratch = new byte[512];
    private string? _file;
    private byte[] _fileName = [];

    /// <summary>Returns the text, valid until the next call; empty if the value is missing, null, a list or an object.</summary>
    internal ReadOnlySpan<byte> Read(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json[0] is (byte)'n' or (byte)'{' or (byte)'[') return [];
        if (json[0] != '"') return json;
        if (json.IndexOf((byte)'\\') < 0) return json[1..^1];
        if (_scratch.Length < json.Length) _scratch = new byte[json.Length * 2];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            return _scratch.AsSpan(0, reader.CopyString(_scratch));
        }
        catch (InvalidOperationException)
        {
            // invalid Unicode in a field other than the text counts as missing
            return [];
        }
    }

    /// <summary>Appends a file's path, which is encoded once per file.</summary>
    internal void WriteFile(string path, ByteBuffer to)
    {
        if (!ReferenceEquals(_file, path))
        {
            _file = path;
            _fileName = Encoding.UTF8.GetBytes(path);
        }

        // the end of a path is the most informative part
        var name = _fileName.AsSpan();
        if (name.Length > LongestName)
        {
            name = name[^LongestName..];
            while ((name[0] & 0xC0) == 0x80) name = name[1..];
        }

        to.Add(name);
    }
}
