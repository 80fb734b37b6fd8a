using System.Text;
using System.Text.Json;
using Provenance.Documents.Arrays;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;

namespace Provenance.Documents;

/// <summary>Reads documents as objects: convenient, but slower than <c>Scanner</c>, which creates none.</summary>
public static class DocumentReader
{
    private static readonly string[] Further = ["source", "added", "created", "metadata"];

    /// <summary>Reads all documents of files, folders and globs, in order and lazily.</summary>
    /// <param name="inputs">Files, folders, globs, and <c>-</c> where <paramref name="standardInput"/> is given.</param>
    /// <param name="reading">The formats, and the fields of text and id; null for the defaults.</param>
    /// <param name="observer">Receives rejected records, and warnings about files whose content does not match their name; null to ignore both.</param>
    /// <param name="standardInput">The stream that <c>-</c> stands for; plain or gzip. It stays open. If the enumeration stops early, more may have been read from it than the documents returned.</param>
    /// <returns>The documents; each is read when it is requested.</returns>
    /// <exception cref="InputNotFoundException">An input does not exist; raised when the enumeration starts.</exception>
    public static IEnumerable<Document> Read(IReadOnlyList<string> inputs, ReadingOptions? reading = null, IRunObserver? observer = null, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Read(inputs, reading ?? ReadingOptions.Default, observer is null ? null : observer.OnReject, observer is null ? null : observer.OnWarning, standardInput);
    }

    /// <summary>Checks the paths, labels and limits of options, which reading would find at fault later.</summary>
    /// <param name="reading">The options.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentException">A path is none, a value of a label is empty or means two labels, or the limit of a record is out of its range.</exception>
    public static ReadingOptions Check(ReadingOptions reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfLessThan(reading.MaxRecordBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reading.MaxRecordBytes, RecordLimits.Largest);
        if (reading.Split is not null && string.IsNullOrWhiteSpace(reading.Split)) throw DocumentErrors.NoSplit();

        if (reading.Records is { } records) _ = RecordsPath.Parse(records);

        if (reading.Each.Count > 0) _ = new RecordParts(reading);

        _ = new DocumentParser(reading, [.. new LabelReader(reading, 0).Paths]);
        return reading;
    }

    internal static IEnumerable<Document> Read(IReadOnlyList<string> inputs, ReadingOptions reading, Action<Reject>? onReject, Action<string>? onWarning, Stream? standardInput, InputTally? found = null)
    {
        using var source = DocumentSource.Open(InputFiles.Expand(inputs, reading.Formats, found), reading, Further, onReject, onWarning, standardInput);
        while (Next(source) is { } document)
        {
            yield return document;
        }
    }

    private static Document? Next(DocumentSource source) => !source.TryRead(out var view) ? null : new Document
    {
        Id = Encoding.UTF8.GetString(view.Id),
        Text = Encoding.UTF8.GetString(view.Text),
        Source = view.String(0),
        Added = view.String(1),
        Created = view.String(2),
        Metadata = view.Field(3).IsEmpty ? null : Parse(view.Field(3)),
    };

    private static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
