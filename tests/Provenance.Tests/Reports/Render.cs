using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Provenance.Tests.Reports;

/// <summary>The output of a writer of reports, as text and parsed.</summary>
internal static class Render
{
    internal static string Text<T>(Action<T, Stream> write, T report)
    {
        using var output = new MemoryStream();
        write(report, output);
        Xunit.Assert.True(output.CanWrite, "the stream was closed");
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.ToArray());
    }

    internal static JsonElement Json<T>(Action<T, Stream> write, T report)
    {
        using var document = JsonDocument.Parse(Text(write, report));
        return document.RootElement.Clone();
    }

    /// <summary>A page as XML, which it has to be well-formed as.</summary>
    internal static XDocument Page<T>(Action<T, Stream> write, T report) => XDocument.Parse(Text(write, report), LoadOptions.PreserveWhitespace);
}
