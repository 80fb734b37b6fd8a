using System.Globalization;

namespace Provenance.Formats.Word;

/// <summary>The rejects of Word documents that cannot be used.</summary>
internal static class DocxRejects
{
    internal static Reject TooLarge(string file, int limit) =>
        new(file, 0, "record-too-long", string.Create(CultureInfo.InvariantCulture, $"the Word document has more than {limit} bytes, packed or unpacked; save its text as .txt"));

    internal static Reject Damaged(string file, string message) =>
        new(file, 0, "damaged-docx", $"not a whole Word document: {FirstLine(message)}; open and save it again, or convert it, for instance with: soffice --headless --convert-to docx FILE");

    internal static Reject Protected(string file) => new(file, 0, "damaged-docx", "the Word document is protected by a password, or of the old format; save it as .docx without a password");

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\n', '\r');
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
