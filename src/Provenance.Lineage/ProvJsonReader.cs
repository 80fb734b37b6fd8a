using System.Text;
using System.Text.Json;
using Provenance.Documents.Errors;
using Provenance.Lineage.Records;

namespace Provenance.Lineage;

/// <summary>Reads records from PROV-JSON written by <see cref="ProvJsonWriter"/>, without holding the file in memory.</summary>
public static class ProvJsonReader
{
    /// <summary>The depth of an attribute: entity, name, attributes.</summary>
    private const int AttributeDepth = 3;

    /// <summary>Reads all records, in order and lazily.</summary>
    /// <param name="input">The JSON, UTF-8.</param>
    /// <param name="name">The input's name in messages.</param>
    /// <returns>The records; each is read when it is requested.</returns>
    /// <exception cref="DataException">The input is not JSON, has no records, or is damaged, as JSON or as gzip.</exception>
    /// <exception cref="TransferException">Reading failed.</exception>
    public static IEnumerable<ProvenanceRecord> Read(Stream input, string name)
    {
        ArgumentNullException.ThrowIfNull(input);
        var buffer = new byte[64 * 1024];
        var length = 0;
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 16 });
        var wanted = false;
        long lines = 1;
        long records = 0;
        var ended = false;
        var found = new List<ProvenanceRecord>();
        while (!ended)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);

            var read = Fill(input, buffer.AsSpan(length), name);
            ended = read == 0;
            length += read;
            var consumed = Take(buffer.AsSpan(0, length), ended, ref state, ref wanted, ref lines, found, name);
            buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
            length -= consumed;
            foreach (var record in found)
            {
                records++;
                yield return record;
            }

            found.Clear();
        }

        if (records == 0)
        {
            throw new DataException($"{name}: no records in it: only PROV-JSON that 'provenance export --format prov-json' wrote can be imported");
        }
    }

    private static int Fill(Stream input, Span<byte> buffer, string name)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw LineageErrors.DamagedGzip(name, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(name, e);
        }
    }

    private static int Take(ReadOnlySpan<byte> bytes, bool final, ref JsonReaderState state, ref bool wanted, ref long lines, List<ProvenanceRecord> found, string name)
    {
        var reader = new Utf8JsonReader(bytes, final, state);
        var counted = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    wanted = reader.CurrentDepth == AttributeDepth && reader.ValueTextEquals(ProvJsonWriter.BodyName);
                }
                else if (wanted && reader.TokenType == JsonTokenType.String)
                {
                    lines += bytes[counted..(int)reader.TokenStartIndex].Count((byte)'\n');
                    counted = (int)reader.TokenStartIndex;
                    found.Add(Parse(reader.GetString()!, name, lines));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var line = e is JsonException { LineNumber: { } at } ? at + 1 : lines;
            throw new DataException(name, line, $"not the JSON that an export writes: {e.Message}");
        }

        lines += bytes[counted..(int)reader.BytesConsumed].Count((byte)'\n');
        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static ProvenanceRecord Parse(string body, string name, long line)
    {
        try
        {
            return RecordParser.Parse(Encoding.UTF8.GetBytes(body)).Record;
        }
        catch (DataException e)
        {
            throw new DataException(name, line, e.Message);
        }
    }
}
