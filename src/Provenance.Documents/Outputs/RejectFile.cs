using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Tables;

namespace Provenance.Documents.Outputs;

/// <summary>Writes rejects as JSON lines, <c>file, line, reason, detail, raw</c>, so that they can be corrected and read again.</summary>
internal sealed class RejectFile(string path, DocumentFormats formats) : IDisposable
{
    private static readonly TableColumn[] Columns =
    [
        new("file", TableType.Text), new("line", TableType.Integer), new("offset", TableType.Integer), new("reason", TableType.Text), new("detail", TableType.Text), new("raw", TableType.Text),
    ];

    private readonly AtomicFile _file = new(path, formats, Columns);
    private readonly ByteBuffer _buffer = new();

    /// <summary>Writes a reject; bytes of the record that are not UTF-8 become U+FFFD.</summary>
    internal void Add(Reject reject)
    {
        _buffer.Clear();
        Write(_buffer, reject);
        try
        {
            _file.Stream.Write(_buffer.Written);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(path, e);
        }
    }

    /// <summary>Adds the rejects that <see cref="Write"/> wrote to another file.</summary>
    internal void AddAll(string other)
    {
        try
        {
            using var lines = File.OpenRead(other);
            lines.CopyTo(_file.Stream);
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(path, e);
        }
    }

    /// <summary>Appends the line of a reject to a buffer.</summary>
    internal static void Write(ByteBuffer to, Reject reject)
    {
        to.Add("{\"file\":"u8);
        AddString(to, reject.File);
        to.Add(",\"line\":"u8);
        to.Add(reject.Line);
        if (reject.Offset is { } offset)
        {
            to.Add(",\"offset\":"u8);
            to.Add(offset);
        }

        to.Add(",\"reason\":"u8);
        AddString(to, reject.Reason);
        to.Add(",\"detail\":"u8);
        AddString(to, reject.Detail);
        to.Add(",\"raw\":"u8);
        AddString(to, Encoding.UTF8.GetString(reject.Raw.Span));
        to.Add("}\n"u8);
    }

    internal void Commit() => _file.Commit();

    private static void AddString(ByteBuffer to, string text) => to.AddString(Encoding.UTF8.GetBytes(text));

    public void Dispose() => _file.Dispose();
}
