using Xunit;

namespace Provenance.Tests.Formats;

/// <summary>As <see cref="ZstdFactAttribute"/>, of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ZstdTheoryAttribute : TheoryAttribute
{
    public ZstdTheoryAttribute() => Skip = ZstdFactAttribute.WhyNot;
}
