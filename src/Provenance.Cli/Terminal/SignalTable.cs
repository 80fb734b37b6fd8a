using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The table of quality signals, and the policy's bounds on them.</summary>
internal static class SignalTable
{
    internal static Table Create(IReadOnlyList<SignalInfo> signals)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("signal").NoWrap());
        table.AddColumn("what it measures");
        table.AddColumn("unit");
        table.AddColumn("bounds");
        table.AddColumn("rule");
        table.AddColumn("bounds are from");
        foreach (var signal in signals)
        {
            table.AddRow(
                new Cell(signal.Name), new Cell(signal.Description), new Cell(signal.Unit), new Cell(Bounds(signal)),
                new Cell(signal.IsRule ? signal.EnglishOnly ? "English" : "yes" : "-"), new Cell(signal.Source));
        }

        return table;
    }

    private static string Bounds(SignalInfo signal) => (signal.Min, signal.Max) switch
    {
        ({ } least, { } most) => $"{Number(least)} to {Number(most)}",
        ({ } least, null) => $"at least {Number(least)}",
        (null, { } most) => $"at most {Number(most)}",
        _ => Figures.None,
    };

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);
}
