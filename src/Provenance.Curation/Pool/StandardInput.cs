using Provenance.Curation.Sorting;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Pool;

/// <summary>Copies standard input to a file, because documents are read more than once.</summary>
internal static class StandardInput
{
    private const string FileName = "stdin";

    internal static List<PoolFile> Replace(List<PoolFile> files, Stream? input, DocumentFormats formats, WorkFolder folder, CancellationToken cancellation) =>
        files.ConvertAll(file => file.File.IsStandardInput ? file with { File = Keep(input ?? throw DocumentErrors.NoStandardInput(), formats, folder, cancellation) with { Tally = file.File.Tally } } : file);

    private static InputFile Keep(Stream input, DocumentFormats formats, WorkFolder folder, CancellationToken cancellation)
    {
        var path = folder.File(FileName);
        return WorkFolder.Guard(path, () =>
        {
            // a blocking read cannot be cancelled, so it is left to wait on its own
            var copying = Task.Factory.StartNew(() => Copy(input, path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            copying.WaitAsync(cancellation).GetAwaiter().GetResult();

            return InputFiles.Named(path, new FileInfo(path).Length, formats);
        });
    }

    private static void Copy(Stream input, string path)
    {
        using var file = File.Create(path);
        input.CopyTo(file);
    }
}
