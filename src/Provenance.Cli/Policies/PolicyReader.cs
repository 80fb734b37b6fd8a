using System.Text;
using Provenance.Curation;

namespace Provenance.Cli.Policies;

/// <summary>
/// Reads policies from YAML. Files that a policy names are relative to the folder it is in. Everything that is wrong is reported at once, each
/// with its line and column: unknown and repeated settings, values of the wrong kind, and what the library has against the whole.
/// </summary>
internal sealed class PolicyReader
{
    private readonly PolicyValues _read = new(new PolicyFaults());
    private readonly string _folder;

    private PolicyReader(string folder) => _folder = folder;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputNotFoundException">It does not exist, or may not be read.</exception>
    internal static PolicyReading ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            // a data set that was named by mistake is not read whole to learn that it is no policy
            return file.Length > 4L * YamlTree.MostCharacters
                ? new PolicyReading(Empty, [new PolicyFault(1, 1, $"a policy has at most {YamlTree.MostCharacters / 1024} KiB")])
                : Parse(File.ReadAllText(path, Encoding.UTF8), Path.GetDirectoryName(path) ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputNotFoundException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="folder">Where the files are that it names; empty for the current folder.</param>
    internal static PolicyReading Parse(string text, string folder = "")
    {
        var reader = new PolicyReader(folder);
        var faults = reader._read.Faults;
        var policy = Empty;
        switch (YamlTree.Read(text, faults))
        {
            case YamlMapping mapping:
                policy = reader.Policy(new PolicySection("", mapping, reader._read));
                foreach (var mistake in Curator.Mistakes(policy))
                {
                    faults.Add(mistake);
                }

                break;
            case YamlValue value and not YamlScalar { IsNull: true }:
                faults.Add(value.Line, value.Column, $"a policy is settings with names, not {value.Shown}; provenance curate --init writes one");
                break;
            default:
                if (faults.All.Count == 0)
                {
                    faults.Add(1, 1, "there is nothing in it; provenance curate --init writes a policy");
                }

                break;
        }

        return new PolicyReading(policy, faults.All);
    }

    private static CurationPolicy Empty => new() { Name = "" };

    private CurationPolicy Policy(PolicySection section)
    {
        var sections = new PolicySections(_read, Resolve);
        var otherwise = Empty;
        var policy = new CurationPolicy
        {
            Name = section.Text("name") ?? "",
            Description = section.Text("description"),
            License = section.Text("license"),
            Inputs = new PolicyInputReader(_read, Resolve).Read(section),
            Reference = Resolve(section.Texts("reference")),
            Budget = new PolicyBudgetReader(_read, Resolve).Read(section),
            Human = sections.Human(section.Section("human")),
            Machine = sections.Machine(section.Section("machine")),
            Order = Order(section, otherwise.Order),
            Quality = new PolicyQualityReader(_read).Read(section.Section("quality")),
            Sampling = PolicySections.Sampling(section.Section("sampling")),
            Diversity = PolicySections.Diversity(section.Section("diversity")),
            Sentinels = sections.Sentinels(section),
            Stages = sections.Stages(section),
            Seed = (section.Find("seed") is var (setting, value) ? _read.Seed(setting, value) : null) ?? otherwise.Seed,
        };
        section.Finish();
        return policy;
    }

    private IReadOnlyList<Ordering> Order(PolicySection section, IReadOnlyList<Ordering> otherwise)
    {
        if (section.Find("order") is not var (setting, value))
        {
            return otherwise;
        }

        var order = new List<Ordering>();
        var items = 0;
        foreach (var (name, item) in _read.Items(setting, value))
        {
            items++;
            if (_read.Choice<Ordering>(name, item) is { } step)
            {
                order.Add(step);
            }
        }

        // a step that is misspelt is one mistake, and not also an order without steps
        return order.Count > 0 || items == 0 ? order : otherwise;
    }

    private IReadOnlyList<string> Resolve(IReadOnlyList<string> files) => [.. files.Select(file => file == "-" ? file : Path.Combine(_folder, file))];
}
