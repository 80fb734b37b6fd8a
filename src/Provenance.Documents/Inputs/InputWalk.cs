using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Outputs;

namespace Provenance.Documents.Inputs;

/// <summary>
/// The files of one folder or pattern. Each is read, counted as not read by its ending, or passed over as an output of this program; hidden files and completion manifests are
/// neither read nor counted.
/// </summary>
/// <param name="formats">The known formats.</param>
/// <param name="tally">Counts what is not read.</param>
/// <param name="outputs">True to read outputs of this program like other files.</param>
internal sealed class InputWalk(DocumentFormats formats, InputTally tally, bool outputs)
{
    private readonly List<InputFile> _found = [];
    private readonly List<InputFile> _outputs = [];
    private readonly Dictionary<string, bool> _selections = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _notRead = new(StringComparer.Ordinal);
    private long _skipped;

    /// <summary>Adds the files of a folder and of the folders in it.</summary>
    /// <exception cref="InputNotFoundException">The folder may not be read.</exception>
    internal void AddFolder(string folder) => Add(folder, DocumentErrors.OnRead(folder, () => Entries(folder)));

    /// <summary>Adds a file that a pattern matches.</summary>
    internal void AddMatch(string path) => Add(path, Path.GetDirectoryName(path) ?? "");

    /// <summary>Adds a folder that cannot be listed.</summary>
    internal void AddClosed(string folder, ProvenanceException error) =>
        _found.Add(InputFiles.Named(folder, 0, formats) with { IsFound = true, Refusal = DocumentErrors.Refused(folder, error) });

    /// <summary>Adds a linked folder, which is not followed: links may form a cycle.</summary>
    internal void AddLink(string folder) => tally.AddLinkedFolder(folder);

    /// <summary>
    /// Returns the files to read, ordinal-sorted. Outputs of this program are among them only if there is nothing else to read: then they are what the user means.
    /// </summary>
    /// <param name="notRead">The endings of files that are not read, with their number.</param>
    internal List<InputFile> Take(out IReadOnlyDictionary<string, long> notRead)
    {
        if (_found.Count == 0)
        {
            _found.AddRange(_outputs);
        }
        else
        {
            _skipped += _outputs.Count;
        }

        tally.AddOutputs(_skipped);
        foreach (var (ending, count) in _notRead) tally.AddNotRead(ending, count);

        notRead = _notRead;
        _found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return _found;
    }

    private void Add(string folder, FileSystemInfo[] entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.')) continue;

            var path = Path.Combine(folder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                Add(path, folder);
            }
            else if (entry.LinkTarget is not null)
            {
                AddLink(path);
            }
            else
            {
                AddWithin(path);
            }
        }
    }

    private void AddWithin(string folder)
    {
        try
        {
            AddFolder(folder);
        }
        catch (ProvenanceException e)
        {
            AddClosed(folder, e);
        }
    }

    private void Add(string path, string folder)
    {
        if (OwnOutputs.IsManifest(path)) return;

        if (outputs)
        {
            AddFile(path, _found);
        }
        else if (IsSelection(folder))
        {
            if (!OwnOutputs.IsStage(path)) _skipped++;
            else AddFile(path, _outputs);
        }
        else
        {
            AddFile(path, OwnOutputs.HasManifest(path) ? _outputs : _found);
        }
    }

    private void AddFile(string path, List<InputFile> files)
    {
        InputFile file;
        try
        {
            file = InputFiles.Named(path, formats) with { IsFound = true };
            if (InputFiles.FindFormat(path, formats) is null && file.Length > 0 && !InputLook.IsReadable(path, formats))
            {
                var ending = InputLook.Ending(path, formats);
                _notRead[ending] = _notRead.GetValueOrDefault(ending) + 1;
                return;
            }
        }
        catch (ProvenanceException e)
        {
            AddClosed(path, e);
            return;
        }

        files.Add(file);
    }

    private bool IsSelection(string folder)
    {
        if (!_selections.TryGetValue(folder, out var selection)) _selections[folder] = selection = OwnOutputs.IsSelection(folder);

        return selection;
    }

    private static FileSystemInfo[] Entries(string folder) => new DirectoryInfo(folder).GetFileSystemInfos();
}
