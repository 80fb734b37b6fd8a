using Provenance.Curation.Sorting;
using Provenance.Documents;

namespace Provenance.Curation.Selections;

/// <summary>
/// A folder that appears whole or not at all: it is made under another name in the same place, and renamed. What a run needs to go on after an
/// interruption stands in a work folder beside it, which goes when the set is there.
/// </summary>
internal sealed class SelectionFolder
{
    private readonly string _path;

    /// <param name="path">Where it is to appear; nothing may stand there, or an empty folder.</param>
    /// <param name="temporary">Where the work folder goes; null for beside it.</param>
    /// <param name="resume">Whether what an interrupted run left is kept.</param>
    /// <exception cref="OutputException">It cannot be made.</exception>
    internal SelectionFolder(string path, string? temporary, bool resume)
    {
        _path = Path.GetFullPath(path);
        if (File.Exists(_path) || (Directory.Exists(_path) && Directory.EnumerateFileSystemEntries(_path).Any()))
        {
            throw CurationErrors.OutputExists(path);
        }

        var parent = Path.GetDirectoryName(_path) ?? throw CurationErrors.OutputExists(path);
        if (!Directory.Exists(parent))
        {
            throw DocumentErrors.NoFolder(path, parent);
        }

        var name = $".{Path.GetFileName(_path)}.curating";
        var work = Path.Combine(temporary ?? parent, name);
        if (!resume)
        {
            Remove(work);
        }

        Work = new WorkFolder(work);
        Selection = Path.Combine(parent, $"{name}.set");
        Remove(Selection);
        _ = new WorkFolder(Selection);
    }

    /// <summary>For what the run itself needs.</summary>
    internal WorkFolder Work { get; }

    /// <summary>Where the set's files are put.</summary>
    internal string Selection { get; }

    /// <summary>Makes the folder appear.</summary>
    internal void Commit()
    {
        try
        {
            if (Directory.Exists(_path))
            {
                Directory.Delete(_path);
            }

            Directory.Move(Selection, _path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(_path, e);
        }

        Remove(Work.Path);
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(folder, e);
        }
    }
}
