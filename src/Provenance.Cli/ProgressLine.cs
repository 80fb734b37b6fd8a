using System.Globalization;

namespace Provenance.Cli;

/// <summary>One line on standard error that is drawn over and over; nothing where that is no terminal.</summary>
internal sealed class ProgressLine(Terminal terminal, bool wanted)
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\u001b[K";

    private readonly bool _active = wanted && terminal.ErrorIsTerminal;
    private bool _drawn;

    internal void Draw(ScanProgress at)
    {
        if (_active)
        {
            Draw(Format(at));
        }
    }

    internal void Draw(string text)
    {
        if (!_active)
        {
            return;
        }

        terminal.Error.Write(EraseLine + text[..Math.Min(text.Length, terminal.ErrorWidth - 1)]);
        _drawn = true;
    }

    /// <summary>Takes the line away, so that something else can be printed or the run can end.</summary>
    internal void Erase()
    {
        if (_drawn)
        {
            terminal.Error.Write(EraseLine);
            _drawn = false;
        }
    }

    internal static string Format(ScanProgress at)
    {
        var seconds = at.Elapsed.TotalSeconds;
        var rate = seconds > 0 ? at.TextBytes / 1e6 / seconds : 0;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{at.Documents:N0} documents  {rate:0.0} MB/s");
        if (at.BytesTotal <= 0)
        {
            return counts;
        }

        return Format((double)at.BytesRead / at.BytesTotal, at.Elapsed, counts);
    }

    /// <summary>A bar, what is being done, and the time left where it can be told.</summary>
    internal static string Format(double share, TimeSpan elapsed, string what)
    {
        share = Math.Clamp(share, 0, 1);
        var full = (int)(share * BarWidth);
        var left = share > 0.01 ? TimeSpan.FromSeconds(elapsed.TotalSeconds / share * (1 - share)) : (TimeSpan?)null;
        var bar = new string('#', full) + new string('.', BarWidth - full);
        var time = left is { } span ? string.Create(CultureInfo.InvariantCulture, $"  {(int)span.TotalMinutes}:{span.Seconds:00} left") : "";
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share * 100,3:0}%  {what}{time}");
    }
}
