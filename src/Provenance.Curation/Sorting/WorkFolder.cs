using Provenance.Documents.Errors;

namespace Provenance.Curation.Sorting;

/// <summary>A folder for files of a run that is going on.</summary>
internal sealed class WorkFolder
{
    private int _runs;

    /// <exception cref="OutputException">It cannot be made.</exception>
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

    /// <summary>A file of no name that goes away when it is closed.</summary>
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

    /// <summary>Runs something that writes a temporary file, and says what went wrong in terms of it.</summary>
    /// <exception cref="TransferException">Writing or reading it failed.</exception>
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
