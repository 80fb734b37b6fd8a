using System.Text;
using Provenance.Documents.Formats;
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
    /// <param name="packing">The compression of pages.</param>
    internal static void Write(string path, string query, string options = "", string packing = "zstd")
    {
        using var session = new DuckDbSession(path);
        session.Execute($"COPY ({query}) TO {DuckDbSession.Quote(path)} (FORMAT parquet, COMPRESSION {packing}, USE_TMP_FILE false{options})");
    }

    /// <summary>The offset of a column's data in each row group.</summary>
    internal static List<long> Pages(string path, string column)
    {
        using var session = new DuckDbSession(path);
        using var pages = session.Query($"SELECT data_page_offset FROM parquet_metadata({DuckDbSession.Quote(path)}) WHERE path_in_schema = '{column}' ORDER BY row_group_id");
        var offsets = new List<long>();
        while (pages.Read()) offsets.Add(pages.GetInt64(0));

        return offsets;
    }

    /// <summary>The rows as JSON, in their order.</summary>
    internal static List<string> Rows(IReadOnlyList<string> inputs, out List<Reject> rejects, Stream? standardInput = null) =>
        Rows(InputFiles.Expand(inputs, Reading.Formats), out rejects, standardInput);

    /// <summary>The rows of files as JSON; their tally has the repairs.</summary>
    internal static List<string> Rows(List<InputFile> inputs, out List<Reject> rejects, Stream? standardInput = null)
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
