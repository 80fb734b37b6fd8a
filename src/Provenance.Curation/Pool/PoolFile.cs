using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Curation.Pool;

/// <summary>A file of the pool.</summary>
/// <param name="File">The file.</param>
/// <param name="Input">The place of its input.</param>
internal sealed record PoolFile(InputFile File, int Input)
{
    /// <summary>Lists all files of a request's inputs once each, with the first input that names it.</summary>
    internal static List<PoolFile> Expand(IReadOnlyList<PoolInput> inputs, DocumentFormats formats, InputTally found)
    {
        var files = new List<PoolFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Count; i++)
        {
            foreach (var file in InputFiles.Expand(inputs[i].Policy.Files, formats, found))
            {
                if (seen.Add(file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path))) files.Add(new PoolFile(file, i));
            }
        }

        return files;
    }
}
