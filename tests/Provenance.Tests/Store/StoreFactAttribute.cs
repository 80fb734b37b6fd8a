using Xunit;
using Xunit.Sdk;

namespace Provenance.Tests.Store;

/// <summary>A fact of a contract that several stores run; skipped for those whose server is not there.</summary>
[XunitTestCaseDiscoverer("Provenance.Tests.Store.StoreFactDiscoverer", "Provenance.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;
