using Provenance.Documents.Evidence;
using Provenance.Documents.Identity;
using Xunit;

namespace Provenance.Tests.Lineage;

public class DigitalSourceTypesTests
{
    [Theory]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", "trainedAlgorithmicMedia", Origin.Machine)]
    [InlineData("https://cv.iptc.org/newscodes/digitalsourcetype/trainedalgorithmicmedia/", "trainedAlgorithmicMedia", Origin.Machine)]
    [InlineData("digsrctype:digitalCreation", "digitalCreation", Origin.Human)]
    [InlineData(" compositeWithTrainedAlgorithmicMedia ", "compositeWithTrainedAlgorithmicMedia", Origin.Mixed)]
    [InlineData("https://schema.org/CompositeSyntheticDigitalSource", "compositeSynthetic", Origin.Mixed)]
    [InlineData("TrainedAlgorithmicMediaDigitalSource", "trainedAlgorithmicMedia", Origin.Machine)]
    [InlineData("http://c2pa.org/digitalsourcetype/empty", "empty", Origin.Unknown)]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture", "digitalCapture", Origin.Unknown)]
    public void Terms_are_read_in_each_writing(string value, string term, Origin says)
    {
        Assert.True(DigitalSourceTypes.TryRead(value, out var read, out var origin));
        Assert.Equal(term, read);
        Assert.Equal(says, origin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://schema.org/")]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/")]
    [InlineData("http://cv.iptc.org/newscodes/digitalsourcetype/somethingNew")]
    [InlineData("DigitalSource")]
    public void Other_words_are_none(string value) => Assert.False(DigitalSourceTypes.TryRead(value, out _, out _));

    [Fact]
    public void What_an_origin_is_written_as_is_read_as_that_origin()
    {
        foreach (var origin in new[] { Origin.Human, Origin.Machine, Origin.Mixed })
        {
            Assert.True(DigitalSourceTypes.TryRead(Words.Iptc(origin), out _, out var says));
            Assert.Equal(origin, says);
        }
    }

    [Theory]
    [InlineData(Origin.Human, Origin.Human, Origin.Human)]
    [InlineData(Origin.Human, Origin.Machine, Origin.Mixed)]
    [InlineData(Origin.Unknown, Origin.Machine, Origin.Machine)]
    [InlineData(Origin.Machine, Origin.Unknown, Origin.Machine)]
    [InlineData(Origin.Mixed, Origin.Human, Origin.Mixed)]
    public void People_and_machines_together_are_mixed(Origin one, Origin other, Origin together) => Assert.Equal(together, DigitalSourceTypes.Together(one, other));
}
