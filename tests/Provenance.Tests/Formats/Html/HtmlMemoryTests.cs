using System.Text;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

[Collection(Alone.Name)]
public class HtmlMemoryTests
{
    [Fact]
    public void A_huge_page_does_not_stay_paid_for()
    {
        var reader = new HtmlText();
        reader.TryRead(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>x", 1_000_000))), null, out _);
        reader.TryRead("<p>small"u8, null, out _);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(reader);
        reader = null;
        Assert.InRange(before - GC.GetTotalMemory(forceFullCollection: true), long.MinValue, 24 * 1024 * 1024);
    }
}
