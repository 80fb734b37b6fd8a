using System.Globalization;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Errors;
using Provenance.Documents.Inputs;

namespace Provenance.Collapse.World;

/// <summary>Reads and writes the lab's documents as JSON lines for the rest of the toolkit.</summary>
internal static class LabFiles
{
    /// <summary>Writes documents with their origin under <c>label</c>, and generation and generator beside it; or with id and text only.</summary>
    internal static void Write(string path, LabWorld world, IEnumerable<LabDocument> documents, bool declared)
    {
        var line = new ByteBuffer();
        using var file = DocumentErrors.OnRead(path, () => File.Create(path));
        foreach (var document in documents)
        {
            line.Clear();
            line.Add("{\"id\":"u8);
            line.AddString(Encoding.UTF8.GetBytes(IdOf(document)));
            if (declared)
            {
                line.Add(document.IsHuman ? ",\"label\":\"human\",\"generation\":0"u8 : ",\"label\":\"machine\",\"generation\":"u8);
                if (!document.IsHuman)
                {
                    line.Add(document.Generation);
                    line.Add(",\"generator\":\"model-"u8);
                    line.Add(document.Generation - 1);
                    line.Add((byte)'"');
                }
            }

            line.Add(",\"text\":"u8);
            line.AddString(Encoding.UTF8.GetBytes(document.Text(world.Vocabulary)));
            line.Add("}\n"u8);
            file.Write(line.Written);
        }
    }

    /// <summary>Reads documents written by <see cref="Write"/>, after selection or ordering, by their ids.</summary>
    internal static IEnumerable<LabDocument> Read(IReadOnlyList<string> paths, IReadOnlyDictionary<string, LabDocument> known)
    {
        using var source = DocumentSource.Open(paths, ReadingOptions.Default, []);
        var read = new List<LabDocument>();
        while (source.TryRead(out var view)) read.Add(known[Encoding.UTF8.GetString(view.Id)]);

        return read;
    }

    internal static string IdOf(in LabDocument document) => string.Create(CultureInfo.InvariantCulture, $"g{document.Generation}-{document.Number}");
}
