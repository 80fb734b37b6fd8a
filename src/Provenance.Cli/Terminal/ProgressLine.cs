using System.Globalization;
using System.Text;

namespace Provenance.Cli.Terminal;

/// <summary>One line on standard error that is redrawn; none if standard error is not a terminal.</summary>
internal sealed class ProgressLine(TextTerminal terminal, bool wanted)
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[K";

    private readonly bool _active = wanted && terminal.ErrorIsTerminal;
    private bool _drawn;

    internal void Draw(in RunProgress at)
    {
        if (!_active) return;

        var text = Format(at);
        terminal.Error.Write(EraseLine + text[..Math.Min(text.Length, terminal.ErrorWidth - 1)]);
        _drawn = true;
    }

    /// <summary>Erases the line, before other output or the end of the run.</summary>
    internal void Erase()
    {
        if (_drawn)
        {
            terminal.Error.Write(EraseLine);
            _drawn = false;
        }
    }

    /// <summary>Formats a bar if the total is known, the step, its progress, and the remaining time if it can be estimated.</summary>
    internal static string Format(in RunProgress at)
    {
        var line = new StringBuilder();
        if (at.Fraction is { } fraction)
        {
            var share = Math.Clamp(fraction, 0, 1);
            var full = (int)(share * BarWidth);
            line.Append('[').Append('#', full).Append('.', BarWidth - full).Append(CultureInfo.InvariantCulture, $"] {share * 100,3:0}%  ");
        }

        line.Append(Printable.Clean(at.Step));
        if (at.Documents > 0) line.Append(CultureInfo.InvariantCulture, $"  {at.Documents:N0} documents");
        if (at.Records > 0) line.Append(CultureInfo.InvariantCulture, $"  {at.Records:N0} records");
        if (at is { Bytes: > 0, Elapsed.TotalSeconds: > 0 and var seconds }) line.Append(CultureInfo.InvariantCulture, $"  {at.Bytes / 1e6 / seconds:0.0} MB/s");
        if (at.Remaining is { } left) line.Append(CultureInfo.InvariantCulture, $"  {(int)left.TotalMinutes}:{left.Seconds:00} left");
        return line.ToString();
    }
}
