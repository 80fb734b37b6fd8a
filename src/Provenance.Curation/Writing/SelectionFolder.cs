using System.Text;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Writing;

/// <summary>
/// A folder that is published atomically: it is built under another name in the same place, and renamed. A work folder beside it holds the state for resuming
/// an interrupted run, and is deleted when the set is complete. A locked file keeps two runs from building the same set.
/// </summary>
internal sealed class SelectionFolder : IDisposable
{
    private readonly string _path;
    private readonly bool _resumes;
    private readonly FileStream _lock;
    private bool _keepWork;

    /// <param name="path">The final path, which must not exist, or be an empty folder.</param>
    /// <param name="temporary">The parent of the work folder; null for beside the set.</param>
    /// <param name="resume">True to keep the state of an interrupted run.</param>
    /// <exception cref="OutputException">The folder cannot be created.</exception>
    internal SelectionFolder(string path, string? temporary, bool resume)
    {
        if (string.IsNullOrWhiteSpace(path)) throw CurationErrors.NoOutput();

        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(_path) || (Directory.Exists(_path) && Directory.EnumerateFileSystemEntries(_path).Any()))
        {
            throw CurationErrors.OutputExists(path);
        }

        var parent = Path.GetDirectoryName(_path) ?? throw CurationErrors.OutputExists(path);
        foreach (var folder in new[] { parent, temporary ?? parent })
        {
            if (!Directory.Exists(folder)) throw DocumentErrors.NoFolder(path, folder);
        }

        var name = $".{Path.GetFileName(_path)}.curating";
        _lock = Lock(path, Path.Combine(parent, $"{name}.lock"));
        // in another place, sets of one name from different folders must not share a work folder
        var work = temporary is null ? Path.Combine(parent, name) : Path.Combine(temporary, $"{name}.{Digest.Compute(Encoding.UTF8.GetBytes(_path)).Hex[..8]}");
        _resumes = resume && Directory.Exists(work);
        try
        {
            if (!resume) Remove(work);

            Work = new WorkFolder(work);
            Selection = Path.Combine(parent, $"{name}.set");
            Remove(Selection);
            _ = new WorkFolder(Selection);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>The folder for the run's own files.</summary>
    internal WorkFolder Work { get; }

    /// <summary>The folder for the training set's files.</summary>
    internal string Selection { get; }

    /// <summary>Keeps the work folder for resuming; call it after an interruption.</summary>
    internal void KeepWork() => _keepWork = true;

    /// <summary>Publishes the folder.</summary>
    internal void Commit()
    {
        try
        {
            if (Directory.Exists(_path)) Directory.Delete(_path);

            Directory.Move(Selection, _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(_path, e);
        }

        Remove(Work.Path);
    }

    /// <summary>Deletes everything but the set; the state of a run to be resumed stays.</summary>
    public void Dispose()
    {
        try
        {
            Remove(Selection);
            if (!_keepWork && !_resumes) Remove(Work.Path);
        }
        catch (OutputException)
        {
            // an earlier error is the one to report
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private static FileStream Lock(string path, string file)
    {
        try
        {
            return new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.DeleteOnClose });
        }
        catch (IOException) when (File.Exists(file))
        {
            throw CurationErrors.InTheMaking(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(path, e);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(folder, e);
        }
    }
}
