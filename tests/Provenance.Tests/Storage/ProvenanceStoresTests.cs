using Xunit;

namespace Provenance.Tests.Storage;

/// <summary>Which locations are none.</summary>
public class ProvenanceStoresTests
{
    [Fact]
    public void A_store_needs_a_location() => Assert.Throws<ArgumentNullException>(() => ProvenanceStores.Open(null!));

    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData(":memory:", true)]
    [InlineData(":memory:", false)]
    [InlineData(":Memory:", true)]
    public void A_store_that_nobody_could_open_again_is_refused(string location, bool create)
    {
        var error = Assert.Throws<DataException>(() => ProvenanceStores.Open(location, create));
        Assert.StartsWith($"'{location}' is no place for a store: name a file", error.Message, StringComparison.Ordinal);
    }
}
