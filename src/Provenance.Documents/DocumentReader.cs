using System.Text;
using System.Text.Json;
using Provenance.Documents.Inputs;

namespace Provenance.Documents;

/// <summary>Reads documents as objects: comfortable, and slower than <c>Scanner</c>, which makes none.</summary>
public static class DocumentReader
{
    private static readonly string[] Further = ["source", "added", "created", "metadata"];

    /// <summary>All documents of files, folders and globs, in their order, read as they are asked for.</summary>
    /// <param name="inputs">Files, folders, globs, and <c>-</c> where <paramref name="standardInput"/> is given.</param>
    /// <param name="reading">Where a JSON line keeps its text and its id; null for the usual places.</param>
    /// <param name="observer">Is told of records that cannot be used, and of files that are not what their names say; null passes over them.</param>
    /// <param name="standardInput">What <c>-</c> means among the inputs; plain or gzip. It stays open, read further than to the last document returned where reading stops early.</param>
    /// <exception cref="InputNotFoundException">An input does not exist; raised when reading starts.</exception>
    public static IEnumerable<Document> Read(IReadOnlyList<string> inputs, ReadingOptions? reading = null, IRunObserver? observer = null, Stream? standardInput = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Read(inputs, reading ?? ReadingOptions.Default, observer is null ? null : observer.OnReject, observer is null ? null : observer.OnWarning, standardInput);
    }

    internal static IEnumerable<Document> Read(IReadOnlyList<string> inputs, ReadingOptions reading, Action<Reject>? onReject, Action<string>? onWarning, Stream? standardInput)
    {
        using var source = DocumentSource.Open(inputs, reading, Further, onReject, onWarning, standardInput);
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
