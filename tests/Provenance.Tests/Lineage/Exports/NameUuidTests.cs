using Provenance.Lineage.Exports;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

public class NameUuidTests
{
    [Fact]
    public void The_example_of_the_standard_comes_out()
    {
        // RFC 9562, appendix A.4: the name www.example.com in the name space of DNS
        var dns = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        Assert.Equal("2ed6657d-e927-568b-95e1-2665a8aea6a2", NameUuid.Create(dns, "www.example.com").ToString());
    }
}
