using Provenance.Curation.Sorting;
using Provenance.Documents;

namespace Provenance.Curation.Pool;

/// <summary>Keeps standard input in a file, because documents are read more than once.</summary>
internal static class StandardInput
{
    private const string FileName = "stdin.jsonl";

    internal static List<PoolFile> Replace(List<PoolFile> files, Stream? input, WorkFolder folder) =>
        files.ConvertAll(file => file.File.IsStandardInput ? file with { File = Keep(input ?? throw DocumentErrors.NoStandardInput(), folder) } : file);

    private static InputFile Keep(Stream input, WorkFolder folder)
    {
        var path = folder.File(FileName);
        return WorkFolder.Guard(path, () =>
        {
            using (var file = File.Create(path))
            {
                input.CopyTo(file);
            }

            return new InputFile(path, InputKind.JsonLines, SaysGzip: false, new FileInfo(path).Length);
        });
    }
}
