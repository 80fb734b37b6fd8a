using System.Reflection;
using System.Runtime.InteropServices;

namespace Provenance.Formats.Parquet;

/// <summary>Finds DuckDB's C library: where <see cref="Variable"/> says, else beside the program, else where the system looks for libraries.</summary>
internal static class DuckDbLibrary
{
    /// <summary>The environment variable that may have the library's path.</summary>
    internal const string Variable = "PROVENANCE_DUCKDB";

    private static readonly Lock Gate = new();
    private static nint _handle;

    /// <summary>Loads it, once in the life of the process.</summary>
    /// <exception cref="InputNotFoundException">It is not there, or is no such library; says what to install.</exception>
    internal static void Load() => Load(Environment.GetEnvironmentVariable(Variable));

    /// <param name="path">Where it is; null or empty where nobody says.</param>
    internal static void Load(string? path)
    {
        lock (Gate)
        {
            if (_handle != 0)
            {
                return;
            }

            var handle = Find(path);
            if (!NativeLibrary.TryGetExport(handle, "duckdb_execute_prepared_streaming", out _))
            {
                throw ParquetErrors.NotDuckDb(path);
            }

            NativeLibrary.SetDllImportResolver(typeof(DuckDbLibrary).Assembly, Resolve);
            _handle = handle;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) => name == DuckDbNative.Library ? _handle : 0;

    private static nint Find(string? path)
    {
        nint handle;
        if (!string.IsNullOrEmpty(path))
        {
            // a full path, or else the loader would look for the name in folders of its own
            return NativeLibrary.TryLoad(Path.GetFullPath(path), out handle) ? handle : throw ParquetErrors.NoLibraryAt(path);
        }

        var name = OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";
        return NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, name), out handle) || NativeLibrary.TryLoad(name, out handle)
            ? handle
            : throw ParquetErrors.NoLibrary();
    }
}
