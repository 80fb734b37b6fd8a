using System.Globalization;
using Provenance.Detection.Prevalence;
using Spectre.Console;
using Spectre.Console.Rendering;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>
/// The groups of a collection, with their shares of machine text. A narrow terminal shows fewer columns: it drops first the bar, then the number of judged documents, then the interval; numbers
/// are never broken over lines.
/// </summary>
internal sealed class PrevalenceTable
{
    private const int ShownGroups = 12;
    private const int MinNameWidth = 8, MaxNameWidth = 40;

    /// <summary>A column's padding and the edge behind it.</summary>
    private const int BesideColumn = 3;

    private readonly List<PrevalenceGroup> _shown;
    private readonly bool _interval;
    private readonly bool _judged;
    private readonly int _nameWidth;

    /// <summary>Width of the bar; 0 for none.</summary>
    private readonly int _barWidth;

    private PrevalenceTable(string key, IReadOnlyList<PrevalenceGroup> groups, int width)
    {
        _shown = [.. groups.Take(ShownGroups)];
        var longest = Math.Max(Columns.Count(key), _shown.Max(static group => Columns.Count(Name(group))));
        var least = Math.Min(longest, MinNameWidth);
        // an edge, the name, and the columns that are never dropped
        var left = width - 1 - least - BesideColumn - Width("documents", Documents) - Width("machine", Machine);
        _interval = Take(Width("95%", Interval));
        _judged = _interval && Take(Width("judged", Judged));
        var bar = _judged && Take(TerminalShareBar.Min + BesideColumn);
        _nameWidth = Math.Clamp(least + left, least, Math.Min(longest, MaxNameWidth));
        _barWidth = bar ? Math.Min(TerminalShareBar.Min + Math.Max(0, left - _nameWidth + least), TerminalShareBar.Max) : 0;

        bool Take(int columns)
        {
            var fits = columns <= left;
            left -= fits ? columns : 0;
            return fits;
        }
    }

    /// <param name="key">The field of the grouping.</param>
    /// <param name="groups">The groups, at least one.</param>
    /// <param name="width">The width of the terminal in columns.</param>
    /// <param name="colour">True if there are colours.</param>
    internal static Table Create(string key, IReadOnlyList<PrevalenceGroup> groups, int width, bool colour)
    {
        var name = Printable.Clean(key);
        var table = new PrevalenceTable(name, groups, width).Draw(name, colour);
        if (groups.Count > ShownGroups)
        {
            table.Caption = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"and {groups.Count - ShownGroups:N0} more groups; --report FILE or --summary FILE has them"));
        }

        return table;
    }

    private Table Draw(string key, bool colour)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Cell(Columns.First(key, _nameWidth))).NoWrap());
        foreach (var head in (IEnumerable<string>)["documents", .. _judged ? ["judged"] : Array.Empty<string>(), "machine", .. _interval ? ["95%"] : Array.Empty<string>()])
        {
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        }

        if (_barWidth > 0) table.AddColumn(new TableColumn("").NoWrap());
        foreach (var group in _shown)
        {
            List<IRenderable> cells = [new Cell(Columns.Last(Name(group), _nameWidth)), new Cell(Documents(group))];
            if (_judged) cells.Add(new Cell(Judged(group)));
            cells.Add(new Cell(Machine(group)));
            if (_interval) cells.Add(new Cell(Interval(group)));
            if (_barWidth > 0) cells.Add(group.Machine is { } share ? TerminalShareBar.Create(share.Share, _barWidth, colour) : new Cell(""));
            table.AddRow(cells);
        }

        return table;
    }

    private int Width(string head, Func<PrevalenceGroup, string> cell) => Math.Max(head.Length, _shown.Max(group => cell(group).Length)) + BesideColumn;

    private static string Name(PrevalenceGroup group) => group.Name.Length == 0 ? "(none)" : Printable.Clean(group.Name);

    private static string Documents(PrevalenceGroup group) => Count(group.Documents);

    private static string Judged(PrevalenceGroup group) => Count(group.Machine?.Documents ?? 0);

    private static string Machine(PrevalenceGroup group) => group.Machine is { } share ? PrevalenceText.Percent(share.Share.Value) : Figures.None;

    private static string Interval(PrevalenceGroup group) => group.Machine is { } share ? PrevalenceText.Range(share) : "";

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

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
