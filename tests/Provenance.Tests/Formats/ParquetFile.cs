using System.Text;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Formats.Parquet;

namespace Provenance.Tests.Formats;

/// <summary>Makes Parquet files by SQL, and reads them as the program does.</summary>
internal static class ParquetFile
{
    internal static ReadingOptions Reading { get; } = ReadingOptions.Default with { Formats = FileFormats.Create() };

    /// <summary>Writes what a query gives.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="query">The query.</param>
    /// <param name="options">Further options of COPY, each after a comma.</param>
    internal static void Write(string path, string query, string options = "")
    {
        using var session = new DuckDbSession(path);
        session.Execute($"COPY ({query}) TO {DuckDbSession.Quote(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false{options})");
    }

    /// <summary>The rows as JSON, in their order.</summary>
    internal static List<string> Rows(IReadOnlyList<string> inputs, out List<Reject> rejects, Stream? standardInput = null)
    {
        var rows = new List<string>();
        var found = rejects = [];
        using var source = DocumentSource.Open(inputs, Reading, [], found.Add, standardInput: standardInput);
        while (source.TryRead(out var view)) rows.Add(Encoding.UTF8.GetString(view.Raw));

        return rows;
    }

    /// <summary>Writes rows, and reads them again.</summary>
    internal static List<string> RoundTrip(string path, params string[] rows)
    {
        using (var file = new AtomicFile(path, Reading.Formats, []))
        {
            foreach (var row in rows) file.Stream.Write(Encoding.UTF8.GetBytes(row + "\n"));

            file.Commit();
        }

        return Rows([path], out _);
    }
}
