using Provenance.Detection.Files;
using Provenance.Detection.Scoring;
using Provenance.Documents.Grouping;

namespace Provenance.Detection.Prevalence;

/// <summary>Counts the composition of a collection, document by document in the order of the input.</summary>
internal sealed class PrevalenceTally
{
    private readonly sbyte[] _languageGroups;

    internal PrevalenceTally(DetectorModel model, IReadOnlyList<string> by)
    {
        _languageGroups = model.LanguageGroups;
        Tables = [.. by.Select(static name => new PrevalenceGroups(name))];
    }

    internal GroupTally All { get; } = new();

    /// <summary>Tallies by declared origin; null where no document declares it.</summary>
    internal GroupTally?[] Origins { get; } = new GroupTally?[(int)Origin.Mixed + 1];

    /// <summary>Tallies by length, see <see cref="LengthClasses"/>.</summary>
    internal GroupTally?[] Lengths { get; } = new GroupTally?[LengthClasses.Count];

    internal PrevalenceGroups[] Tables { get; }

    /// <summary>Number of documents without a word.</summary>
    internal long Wordless { get; private set; }

    /// <param name="block">A block of documents.</param>
    internal void Add(ScanBlock block)
    {
        var names = block.Groups.Written;
        var at = 0;
        var length = 0;
        foreach (ref readonly var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(block.Rows))
        {
            var languages = DetectorModel.SourceGroupOf(_languageGroups[row.Language]);
            All.Add(row, languages);
            Wordless += row.Words == 0 ? 1 : 0;
            (Lengths[LengthClasses.Find(row.Words)] ??= new GroupTally()).Add(row, languages);
            if (row.Origin != Origin.Unknown) (Origins[(int)row.Origin] ??= new GroupTally()).Add(row, languages);
            foreach (var table in Tables)
            {
                var size = block.GroupLengths[length++];
                table.Add(names.Slice(at, size), row, languages);
                at += size;
            }
        }
    }
}
