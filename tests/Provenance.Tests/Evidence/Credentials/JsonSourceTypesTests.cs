using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class JsonSourceTypesTests
{
    [Theory]
    [InlineData("""{"Iptc4xmpExt:DigitalSourceType":"a"}""", "a")]
    [InlineData("""{"digitalSourceType":"a","x":{"http://iptc.org/std/Iptc4xmpExt/2008-02-29/DigitalSourceType":"b"}}""", "a b")]
    [InlineData("""{"Iptc4xmpExt:DigitalSourceType":{"@id":"a","other":"b"},"@id":"c"}""", "a")]
    [InlineData("""[{"DigitalSourceType":["a"]},{"notDigitalSourceType":"b"},{"DigitalSourceTypes":"c"}]""", "")]
    [InlineData("""{"DigitalSourceType":1,"digitalsourcetype":null}""", "")]
    [InlineData("""{"DigitalSourceType":"a",""", "")]
    [InlineData("", "")]
    public void Members_of_that_name_are_found_whatever_their_prefix(string json, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonSourceTypes.Read(Encoding.UTF8.GetBytes(json))));
}
