using Xunit;

namespace Provenance.Tests.Lineage;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1", "1")]
    [InlineData("-7.50", "-7.5")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1.5e300", "1.5e+300")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("0.1", "0.1")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("0.00012", "0.00012")]
    public void Numbers_are_written_as_ECMAScript_writes_them(string json, string expected) => Assert.Equal(expected, AnyCanonicalJson.Write(json));

    [Fact]
    public void Members_are_sorted_by_UTF16_code_units_and_not_by_code_points() =>
        Assert.Equal(
            "{\"1\":1,\"a\":[true,null,{}],\"\u00f6\":2,\"\U0001F600\":3,\"\ufb33\":4}",
            AnyCanonicalJson.Write("{ \"\ufb33\": 4, \"\U0001F600\": 3, \"a\": [ true, null, { } ], \"\u00f6\": 2, \"1\": 1 }"));

    [Fact]
    public void Only_what_must_be_escaped_is_and_in_the_shortest_form() =>
        Assert.Equal("\"\\b\\t\\n\\f\\r\\u0000\\u001f\\\"\\\\/\u007f\u20ac\"", AnyCanonicalJson.Write("\"\\u0008\\u0009\\u000a\\u000c\\u000d\\u0000\\u001F\\u0022\\u005c\\/\\u007f\\u20AC\""));
}
