using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Storage.Packing;
using Provenance.Storage.Records;

namespace Provenance.Storage.Sqlite;

/// <summary>Stores records' JSON as the values of a template's fields if many share the template, otherwise unchanged.</summary>
internal sealed class SqliteTemplates(SqliteDatabase database)
{
    /// <summary>Maximum number of templates in memory; in a store with more of them, each has few records.</summary>
    private const int MaxRemembered = 4_096;

    private readonly Dictionary<long, RecordTemplate> _byNumber = [];
    private readonly Dictionary<string, long> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly ByteBuffer _text = new(1024);
    private readonly ByteBuffer _values = new(1024);
    private readonly List<(RecordField Field, Range Value)> _fields = [];
    private readonly List<ReadOnlyMemory<byte>> _texts = [];
    private (byte[] Utf8, string Text) _before = ([], "");
    private long _last = -1;

    /// <summary>Numbers the templates of a batch that are worth a row: those shared by several of its records.</summary>
    internal void Choose(PendingBatch batch)
    {
        Load();
        _uses.Clear();
        foreach (ref readonly var record in batch.Records)
        {
            if (record.Sequence > 0)
            {
                var text = Split(batch.Body(record));
                _uses[text] = _uses.GetValueOrDefault(text) + 1;
            }
        }

        foreach (var (text, count) in _uses)
        {
            if (count > 1 && !_byText.ContainsKey(text))
            {
                database.Execute("INSERT INTO template (no, text) VALUES ($1, $2)", ++_last, Encoding.UTF8.GetBytes(text));
                _byText.Add(text, _last);
            }
        }
    }

    /// <summary>Binds a record's body and its template to two consecutive parameters.</summary>
    internal void Bind(SqliteRows statement, int parameter, ReadOnlySpan<byte> body)
    {
        if (!_byText.TryGetValue(Split(body), out var no))
        {
            statement.Bind(parameter, body).Bind(parameter + 1, (string?)null);
            return;
        }

        _values.Clear();
        Span<byte> digest = stackalloc byte[Digest.Size];
        foreach (var (field, range) in _fields)
        {
            var value = body[range];
            if (RecordTemplate.IsDigest(field))
            {
                Convert.FromHexString(value, digest, out _, out _);
                _values.Add(digest);
                continue;
            }

            for (var length = (uint)value.Length; ; length >>= 7)
            {
                _values.Add((byte)(length < 0x80 ? length : length | 0x80));
                if (length < 0x80) break;
            }

            _values.Add(value);
        }

        statement.Bind(parameter, _values.Written).Bind(parameter + 1, no);
    }

    /// <summary>Restores a record's JSON.</summary>
    internal byte[] Join(long no, ReadOnlySpan<byte> values, Digest prev)
    {
        if (!_byNumber.TryGetValue(no, out var template))
        {
            template = database.Read("SELECT text FROM template WHERE no = $1", rows => new RecordTemplate(rows.Bytes(0)), no) is [var found] ? found : throw database.Damaged("a template is missing");
            if (_byNumber.Count >= MaxRemembered) _byNumber.Clear();

            _byNumber.Add(no, template);
        }

        ReadOnlySpan<byte> normalized = [];
        ReadOnlySpan<byte> content = [];
        _texts.Clear();
        foreach (var field in template.Fields)
        {
            if (field is RecordField.ContentDigest)
            {
                content = Take(ref values, Digest.Size);
            }
            else if (field is RecordField.NormalizedDigest)
            {
                normalized = Take(ref values, Digest.Size);
            }
            else if (!RecordTemplate.IsDigest(field))
            {
                _texts.Add(Take(ref values, Length(ref values)).ToArray());
            }
        }

        Span<byte> before = stackalloc byte[Digest.Size];
        prev.CopyTo(before);
        return template.Join(normalized, content, before, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_texts));
    }

    private string Split(ReadOnlySpan<byte> body)
    {
        _text.Clear();
        _fields.Clear();
        RecordTemplate.Split(body, _text, _fields);
        // most equal that of the previous record
        if (!_text.Written.SequenceEqual(_before.Utf8)) _before = (_text.Written.ToArray(), Encoding.UTF8.GetString(_text.Written));

        return _before.Text;
    }

    /// <summary>Reads the newest templates, once, before some are added.</summary>
    private void Load()
    {
        if (_last >= 0 && _byText.Count < MaxRemembered) return;

        _byText.Clear();
        _last = database.Number("SELECT max(no) FROM template") ?? 0;
        using var rows = database.Query("SELECT no, text FROM template ORDER BY no DESC LIMIT $1", (long)MaxRemembered / 2);
        while (rows.Read()) _byText.TryAdd(rows.Text(1), rows.Long(0));
    }

    private int Length(scoped ref ReadOnlySpan<byte> values)
    {
        uint length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(ref values, 1)[0];
            length |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return length <= int.MaxValue && shift <= 28 ? (int)length : throw database.Damaged("a record is cut short");
        }
    }

    private ReadOnlySpan<byte> Take(scoped ref ReadOnlySpan<byte> values, int length)
    {
        if (values.Length < length) throw database.Damaged("a record is cut short");

        var taken = values[..length];
        values = values[length..];
        return taken;
    }
}
