using System.Text;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Provenance.Cli.Terminal;

/// <summary>Standard input, output and error: the only place that touches the console.</summary>
internal sealed class TextTerminal
{
    /// <summary>The width of redirected output, at which no row of a table is broken.</summary>
    private const int RedirectedWidth = 240;

    private const int MaxTextWidth = 100;

    private static readonly Dictionary<string, string> NoVariables = [];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private TextTerminal(Stream input, Stream output, TextWriter error)
    {
        Input = input;
        Output = output;
        Error = error;
    }

    internal Stream Input { get; }

    /// <summary>Standard output, unbuffered; raises <see cref="BrokenPipeException"/> when its reader has gone.</summary>
    internal Stream Output { get; }

    internal TextWriter Error { get; }

    internal bool InputIsTerminal { get; private init; }

    internal bool OutputIsTerminal { get; private init; }

    /// <summary>True if standard error is a terminal that supports redrawing.</summary>
    internal bool ErrorIsTerminal { get; private init; }

    /// <summary>True for colours; false if NO_COLOR is set and not empty (https://no-color.org).</summary>
    internal bool Colour { get; private init; }

    internal int Width { get; private init; } = RedirectedWidth;

    /// <summary>The width of text on standard output: that of the terminal, limited for easy reading.</summary>
    internal int TextWidth => OutputIsTerminal ? Math.Clamp(Width, 40, MaxTextWidth) : MaxTextWidth;

    internal static TextTerminal Open()
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new TextTerminal(Console.OpenStandardInput(), OpenOutput(), new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsRedirected = Console.IsErrorRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && !dumb,
            Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !dumb,
            Width = Console.IsOutputRedirected ? RedirectedWidth : ColumnsOr(80),
        };
    }

    /// <summary>The width of the terminal behind standard error, for the progress line and for tables, also without colours.</summary>
    internal int ErrorWidth => ErrorIsRedirected ? RedirectedWidth : ColumnsOr(80);

    private bool ErrorIsRedirected { get; init; }

    /// <summary>True if standard error gets colours.</summary>
    internal bool ErrorColour => ErrorIsTerminal && Colour;

    /// <summary>Draws a table or text to standard output, with colours for a terminal only.</summary>
    internal void Draw(Spectre.Console.Rendering.IRenderable what)
    {
        foreach (var line in Lines(what, OutputIsTerminal && Colour, Width)) Output.Write(Utf8.GetBytes(line + "\n"));
    }

    /// <summary>Draws to standard error, with colours for a terminal only.</summary>
    internal void DrawError(Spectre.Console.Rendering.IRenderable what)
    {
        foreach (var line in Lines(what, ErrorColour, ErrorWidth)) Error.WriteLine(line);
    }

    private static IEnumerable<string> Lines(Spectre.Console.Rendering.IRenderable what, bool colour, int width)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // all is set here: detecting it from the environment or the console takes longer than drawing
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            EnvironmentVariables = NoVariables,
            Out = new DrawnText(text, width),
        });
        console.Profile.Capabilities.Unicode = true;
        if (what is Table { Border: SimpleTableBorder } table)
        {
            // lines that run over are better than 300 printed as 3 and 00
            console.Profile.Width = Math.Max(width, TableWidth.Least(table, RenderOptions.Create(console)));
        }

        console.Write(what);
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd());
    }

    /// <summary>Prints a line on standard output as it is.</summary>
    internal void WriteLine(string line) => Write(line + "\n");

    /// <summary>Prints text on standard output as it is.</summary>
    internal void Write(string text) => Output.Write(Utf8.GetBytes(text));

    private static int ColumnsOr(int otherwise)
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : otherwise;
        }
        catch (IOException)
        {
            return otherwise;
        }
    }

    private static OutputPipe OpenOutput()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The console's own stream ignores a broken pipe, so that the work would go on without a reader. Files are left to it: a
            // FileStream keeps its own position, and would overwrite what standard error wrote to the same file.
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek) return new OutputPipe(stream);
        }

        return new OutputPipe(Console.OpenStandardOutput());
    }
}

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
