using System.Text;
using Spectre.Console;

namespace Provenance.Cli.Terminal;

/// <summary>An output for Spectre.Console: text of a given width, wherever it is written later.</summary>
internal sealed class DrawnText(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => false;

    public int Width => width;

    /// <summary>The number of lines, which is unlimited.</summary>
    public int Height => int.MaxValue;

    public void SetEncoding(Encoding encoding)
    {
    }
}
