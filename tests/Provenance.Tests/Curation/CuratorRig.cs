using Provenance.Reports.Selections;
using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>Makes sets from documents made up, in a folder of a test's own.</summary>
internal sealed class CuratorRig : IDisposable
{
    /// <summary>The order needs assessments, which the documents bring in fields of their own.</summary>
    internal static readonly CurationPolicy Policy = new() { Name = "made" };

    internal static readonly CurationPolicy Plain = new()
    {
        Name = "plain",
        Order = [SelectionOrder.Random],
        Human = new HumanPolicy { Share = 0 },
        Diversity = new DiversityPolicy { NearDuplicates = null },
        Stages = new StagePolicy { Count = 2 },
    };

    private int _sets;

    internal TemporaryFolder Folder { get; } = new();

    internal string Write(string name, IEnumerable<string> lines) => Folder.Write(name, string.Concat(lines.Select(line => line + "\n")));

    internal string NextOutput() => Folder[$"set-{++_sets}"];

    internal MadeSelection Make(CurationPolicy policy, params string[] inputs) => Make(policy, CurationOptions.Default, inputs);

    internal MadeSelection Make(CurationPolicy policy, CurationOptions options, params string[] inputs)
    {
        var request = new CurationRequest { Policy = policy, Inputs = inputs, Output = NextOutput(), Tokenizers = TextTokenizers.Load };
        return Make(request, options, out _);
    }

    internal static MadeSelection Make(CurationRequest request, CurationOptions options, out CurationSummary summary)
    {
        summary = new Curator(options: options).Run(request with { Describe = SelectionPages.Write });
        return new MadeSelection(request.Output);
    }

    internal static void AssertSameBytes(MadeSelection expected, MadeSelection actual)
    {
        var (one, other) = (expected.Files(), actual.Files());
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(other[file.Key]), $"{file.Key} differs: {file.Value.Length} and {other[file.Key].Length} bytes"));
    }

    public void Dispose() => Folder.Dispose();
}
