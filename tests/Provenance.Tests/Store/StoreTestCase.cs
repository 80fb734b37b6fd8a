using Xunit.Abstractions;
using Xunit.Sdk;

namespace Provenance.Tests.Store;

/// <summary>A test that is skipped where its class needs a server that is not there.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>For deserialising only.</summary>
    [Obsolete("For deserialising only")]
    public StoreTestCase() { }

    internal StoreTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method) { }

    /// <inheritdoc/>
    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? (TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any() ? PostgresServer.WhyNot : null);
}
