using Provenance.Documents.Errors;

namespace Provenance.Curation.Sorting;

/// <summary>A folder for the temporary files of a run.</summary>
internal sealed class WorkFolder
{
    private int _runs;

    /// <exception cref="OutputException">The folder cannot be created.</exception>
    internal WorkFolder(string path)
    {
        Path = path;
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(path, e);
        }
    }

    internal string Path { get; }

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates a temporary file that is deleted when it is closed.</summary>
    internal FileStream Temporary()
    {
        var path = File(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"run-{Interlocked.Increment(ref _runs)}.tmp"));
        return Guard(path, () => new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
            BufferSize = 0,
        }));
    }

    /// <summary>Runs an action on a temporary file, and names the file in errors.</summary>
    /// <exception cref="TransferException">Writing or reading the file failed.</exception>
    internal static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Writing(path, e);
        }
    }
}
