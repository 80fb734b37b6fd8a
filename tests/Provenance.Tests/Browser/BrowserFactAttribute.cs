using Xunit;

namespace Provenance.Tests.Browser;

/// <summary>As <see cref="BrowserTheoryAttribute"/>, of one case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}
