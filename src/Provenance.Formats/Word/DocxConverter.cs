using System.Globalization;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Word;

/// <summary>Converts a Word document to its JSON line.</summary>
internal sealed class DocxConverter : IRecordConverter
{
    /// <summary>The first bytes of an OLE file, which holds an old document or an encrypted one.</summary>
    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0];

    public void Convert(RecordBlock block, RecordList to)
    {
        if (block.Problem is not null || block.Length == 0) return;

        var path = block.File.Path;
        if (block.Records.StartsWith(Ole))
        {
            to.Add(DocxRejects.Protected(path), block.FirstLine, block.Records);
            return;
        }

        DocxContent content;
        try
        {
            content = DocxContent.Read(block.Buffer, block.Length);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the library raises exceptions of a dozen kinds for damaged files
            to.Add(DocxRejects.Damaged(path, e.Message), block.FirstLine, block.Records);
            return;
        }

        to.Json.Add("{\"id\":"u8);
        AddString(to.Json, path);
        to.Json.Add(",\"text\":"u8);
        AddString(to.Json, content.Text);
        to.Json.Add(",\"metadata\":{"u8);
        var any = false;
        AddField(to.Json, "\"title\":"u8, content.Title, ref any);
        AddField(to.Json, "\"author\":"u8, content.Author, ref any);
        AddField(to.Json, "\"created\":"u8, Date(content.Created), ref any);
        AddField(to.Json, "\"modified\":"u8, Date(content.Modified), ref any);
        to.Json.Add("}}"u8);
        to.Add(block.FirstLine);
    }

    private static string? Date(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddField(ByteBuffer to, ReadOnlySpan<byte> name, string? value, ref bool any)
    {
        if (string.IsNullOrWhiteSpace(value)) return;

        if (any) to.Add(","u8);

        to.Add(name);
        AddString(to, value);
        any = true;
    }

    private static void AddString(ByteBuffer to, string text) => to.AddString(Encoding.UTF8.GetBytes(text));
}
