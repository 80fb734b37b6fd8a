using System.Text;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Writing;

/// <summary>
/// A folder that appears whole or not at all: it is made under another name in the same place, and renamed. What a run needs to go on after an
/// interruption stands in a work folder beside it, which goes when the set is there. A locked file keeps two runs from making the same set.
/// </summary>
internal sealed class SelectionFolder : IDisposable
{
    private readonly string _path;
    private readonly bool _resumes;
    private readonly FileStream _lock;
    private bool _keepWork;

    /// <param name="path">Where it is to appear; nothing may stand there, or an empty folder.</param>
    /// <param name="temporary">Where the work folder goes; null for beside it.</param>
    /// <param name="resume">Whether what an interrupted run left is kept.</param>
    /// <exception cref="OutputException">It cannot be made.</exception>
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
        // elsewhere, sets of one name in different folders must not share a work folder
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

    /// <summary>Leaves what a run needs to go on; to be called where it was stopped from without.</summary>
    internal void KeepWork() => _keepWork = true;

    /// <summary>Makes the folder appear.</summary>
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

    /// <summary>Takes away what is not the set; of a run that was to go on with another's work, that stays.</summary>
    public void Dispose()
    {
        try
        {
            Remove(Selection);
            if (!_keepWork && !_resumes) Remove(Work.Path);
        }
        catch (OutputException)
        {
            // what went wrong before is the reason to be told
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
