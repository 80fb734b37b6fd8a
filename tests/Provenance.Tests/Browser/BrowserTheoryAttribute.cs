using Xunit;

namespace Provenance.Tests.Browser;

/// <summary>A test that needs a browser: without one it is skipped on a person's machine and fails in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot;
}
