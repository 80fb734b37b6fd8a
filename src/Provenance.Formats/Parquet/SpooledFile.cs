using Provenance.Documents.Errors;

namespace Provenance.Formats.Parquet;

/// <summary>A temporary file with the bytes of a stream while it is read; other processes cannot open it.</summary>
internal sealed class SpooledFile : IDisposable
{
    private SpooledFile(string path) => Path = path;

    internal string Path { get; }

    /// <param name="input">The input's name in messages.</param>
    /// <param name="stream">Its bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are packed, and damaged or truncated.</exception>
    /// <exception cref="TransferException">The bytes cannot be read, or there is no room for them.</exception>
    internal static SpooledFile Create(string input, Stream stream)
    {
        var folder = System.IO.Path.GetTempPath();
        var spooled = new SpooledFile(System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName()));
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

            using var file = new FileStream(spooled.Path, options);
            stream.CopyTo(file);
            return spooled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            spooled.Dispose();
            throw DocumentErrors.Reading(input, ParquetErrors.Spooling(folder, e));
        }
        catch
        {
            spooled.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);
}
