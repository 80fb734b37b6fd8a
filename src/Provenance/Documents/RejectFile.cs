using System.Text;

namespace Provenance.Documents;

/// <summary>Writes rejects as JSON lines, <c>file, line, reason, detail, raw</c>, so that they can be mended and read again.</summary>
internal sealed class RejectFile(string path) : IDisposable
{
    private readonly AtomicFile _file = new(path);
    private readonly ByteBuffer _buffer = new();

    /// <summary>Writes one; bytes of the record that are not UTF-8 become U+FFFD.</summary>
    internal void Add(Reject reject)
    {
        _buffer.Clear();
        _buffer.Add("{\"file\":"u8);
        AddString(reject.File);
        _buffer.Add(",\"line\":"u8);
        _buffer.Add(reject.Line);
        _buffer.Add(",\"reason\":"u8);
        AddString(reject.Reason);
        _buffer.Add(",\"detail\":"u8);
        AddString(reject.Detail);
        _buffer.Add(",\"raw\":"u8);
        AddString(Encoding.UTF8.GetString(reject.Raw.Span));
        _buffer.Add("}\n"u8);
        try
        {
            _file.Stream.Write(_buffer.Written);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(path, e);
        }
    }

    internal void Commit() => _file.Commit();

    private void AddString(string text) => _buffer.AddString(Encoding.UTF8.GetBytes(text));

    public void Dispose() => _file.Dispose();
}
