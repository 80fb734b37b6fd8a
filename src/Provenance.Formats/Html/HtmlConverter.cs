using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Html;

/// <summary>Converts a page to its JSON line: <c>id</c>, <c>text</c>, and the page's facts about itself in <c>metadata</c>.</summary>
/// <param name="credentials">Reads C2PA manifests in pages; null if they are only reported.</param>
/// <param name="clock">The clock whose day is the last that a page can be dated; null for the system's.</param>
internal sealed class HtmlConverter(ICredentialReader? credentials = null, TimeProvider? clock = null) : IRecordConverter
{
    private readonly HtmlText _text = new(credentials, clock);

    public void Convert(RecordBlock block, RecordList to)
    {
        if (block.Problem is not null) return;

        if (!_text.TryRead(block.Records, null, out var page, block.Charset))
        {
            to.Add(HtmlRejects.Create(_text.Problem, block.File.Path), block.FirstLine, block.Records);
            return;
        }

        if (_text.Repair.Length > 0) block.File.Tally.AddRepair(_text.Repair);

        to.Json.Add("{\"id\":"u8);
        AddString(to.Json, block.File.Path);
        to.Json.Add(",\"text\":"u8);
        AddString(to.Json, page.Text);
        to.Json.Add(",\"metadata\":{"u8);
        PageMetadata.Write(to.Json, page);
        to.Json.Add("}}"u8);
        to.Add(block.FirstLine);
    }

    private static void AddString(ByteBuffer to, string text) => to.AddString(Encoding.UTF8.GetBytes(text));
}
