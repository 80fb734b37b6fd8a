using Spectre.Console;

namespace Provenance.Cli.Terminal;

/// <summary>A share as a bar: full up to the lower end of its interval, half full up to the upper one.</summary>
internal static class TerminalShareBar
{
    /// <summary>Minimum and maximum width of a bar in columns.</summary>
    internal const int Min = 10, Max = 40;

    internal static Markup Create(Estimate share, int width, bool colour)
    {
        var (low, high) = ((int)Math.Round(share.Low * width), (int)Math.Round(share.High * width));
        // a share above 0 is always visible
        high = Math.Max(high, share.High > 0 ? Math.Max(1, low) : low);
        var (full, half, rest) = colour ? ('█', '▒', '·') : ('#', '-', '.');
        return new Markup($"[red]{new string(full, low)}[/][yellow]{new string(half, high - low)}[/][grey]{new string(rest, width - high)}[/]");
    }
}
