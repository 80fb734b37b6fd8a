using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

/// <summary>Croissant's own loader, the Python package mlcroissant.</summary>
internal static class CroissantLoader
{
    private const string Script = """
        import json, sys
        try:
            import mlcroissant
        except ImportError:
            sys.exit(3)
        dataset = mlcroissant.Dataset("croissant.json")
        issues = dataset.metadata.ctx.issues
        rows = {record_set.uuid: len(list(dataset.records(record_set.uuid))) for record_set in dataset.metadata.record_sets}
        print(json.dumps({"errors": list(issues.errors), "rows": rows}))
        """;

    private const int Missing = 3;

    /// <summary>Loads <c>croissant.json</c> in a folder, reads all records of each record set, and returns their numbers; skips the test where the package is not installed.</summary>
    internal static Dictionary<string, long> Rows(string folder)
    {
        var start = new ProcessStartInfo("python3") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
            return [];
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.SkipWhen(process.ExitCode == Missing, "mlcroissant is not installed");
            Assert.True(process.ExitCode == 0, errors.Result);
            using var json = JsonDocument.Parse(output);
            Assert.Equal(0, json.RootElement.GetProperty("errors").GetArrayLength());
            return json.RootElement.GetProperty("rows").EnumerateObject().ToDictionary(set => set.Name, set => set.Value.GetInt64(), StringComparer.Ordinal);
        }
    }
}
