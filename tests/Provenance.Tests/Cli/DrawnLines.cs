using Spectre.Console;
using Spectre.Console.Rendering;

namespace Provenance.Tests.Cli;

/// <summary>The lines that Spectre.Console draws on a terminal of a given width.</summary>
internal static class DrawnLines
{
    /// <summary>Its lines, without empty ones.</summary>
    internal static List<string> Draw(IRenderable what, int width)
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(what);
        return [.. written.ToString().Split('\n').Where(line => line.Trim().Length > 0)];
    }
}
