using System.Globalization;

namespace Provenance.Tests.Browser;

/// <summary>The size and the colours in which a page is opened.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Scheme"><c>light</c> or <c>dark</c>.</param>
internal sealed record BrowserView(int Width, string Scheme)
{
    /// <summary>A phone and a desk, by day and by night.</summary>
    internal static IReadOnlyList<BrowserView> All { get; } = [new(390, "light"), new(390, "dark"), new(1280, "light"), new(1280, "dark")];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}-{Scheme}");
}
