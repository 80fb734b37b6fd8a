using System.Text;
using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class DocumentIdsTests
{
    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Every_word_of_a_text_that_needs_more_room_has_its_id(int words)
    {
        var ids = new DocumentIds(new WordIndex());
        Assert.Equal([0], ids.Get("w0"u8).ToArray());
        var text = string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{i}"));
        Assert.Equal(Enumerable.Range(0, words), ids.Get(Encoding.UTF8.GetBytes(text)).ToArray());
    }

    [Fact]
    public void Words_that_a_full_index_has_no_room_for_have_no_id()
    {
        var ids = new DocumentIds(new WordIndex(2));
        Assert.Equal([0, 1, 0], ids.Get("a b c a"u8).ToArray());
        Assert.Equal([1], ids.Get("c b d"u8).ToArray());
    }
}
