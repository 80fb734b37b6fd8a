using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Pool;

/// <summary>A file of the pool.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Input">Its place among the inputs.</param>
internal sealed record PoolFile(InputFile File, int Input)
{
    /// <summary>All files of a request's inputs, each once: the first input that names it has it.</summary>
    internal static List<PoolFile> Expand(IReadOnlyList<PoolInput> inputs, DocumentFormats formats)
    {
        var files = new List<PoolFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var file in InputFiles.Expand(inputs[i].Policy.Files, formats))
            {
                if (seen.Add(file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path))) files.Add(new PoolFile(file, i));
            }
        }

        return files;
    }
}
