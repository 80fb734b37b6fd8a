using Provenance.Collapse.Results;
using Provenance.Documents.Errors;

namespace Provenance.Collapse.Running;

/// <summary>The folders for a run's temporary files and for its results.</summary>
internal sealed class LabFolder : IDisposable
{
    private readonly bool _created;

    private LabFolder(string? output, bool created, string work) => (Output, _created, Work) = (output, created, work);

    /// <summary>The folder for results; null for none.</summary>
    internal string? Output { get; }

    /// <summary>The folder for temporary files; deleted on disposal.</summary>
    internal string Work { get; }

    internal static LabFolder Prepare(CollapseRequest request, CollapseOptions options)
    {
        var created = false;
        if (request.Output is { } output)
        {
            if (File.Exists(output) || (!request.Resume && Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
            {
                throw CollapseErrors.OutputExists(output);
            }

            if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, LabJournal.FileName)))
            {
                throw CollapseErrors.NoRun(output, LabJournal.FileName);
            }

            created = !Directory.Exists(output);
            Create(output);
        }

        return new LabFolder(request.Output, created, Create(Path.Combine(options.TemporaryFolder ?? Path.GetTempPath(), $"provenance-lab-{Guid.NewGuid():N}")));
    }

    public void Dispose()
    {
        Directory.Delete(Work, recursive: true);
        // from a run that was refused before it began
        if (_created && !Directory.EnumerateFileSystemEntries(Output!).Any()) Directory.Delete(Output!);
    }

    private static string Create(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Creating(path, e);
        }
    }
}
