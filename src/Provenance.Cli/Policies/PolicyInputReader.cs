using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Policies;

/// <summary>Reads a policy's inputs: a list of files, or of files with declarations.</summary>
internal sealed class PolicyInputReader(PolicyValues read, Func<IReadOnlyList<string>, IReadOnlyList<string>> resolve)
{
    internal IReadOnlyList<PolicyInput> Read(PolicySection policy)
    {
        var inputs = new List<PolicyInput>();
        if (policy.Find("inputs") is var (setting, value))
        {
            foreach (var (name, item) in read.Items(setting, value))
            {
                inputs.Add(Input(name, item));
            }
        }

        return inputs;
    }

    private PolicyInput Input(string name, YamlValue value)
    {
        if (value is YamlScalar { IsNull: false } file) return new PolicyInput { Files = resolve([file.Text]) };

        if (PolicySection.Under(name, value, read, "a file, or settings with names") is not { } section)
        {
            return new PolicyInput { Files = [] };
        }

        var input = new PolicyInput
        {
            Files = resolve(section.Texts("files")),
            Assessments = resolve(section.Texts("assessments")),
            Fields = Fields(section.Section("fields")),
            Labels = Labels(section.Section("labels")),
            Origin = section.Choice("origin", Origin.Unknown),
            Generator = section.Text("generator"),
            Generation = section.Find("generation") is var (setting, generation) && !PolicySection.IsNone(generation)
                ? read.Whole(setting, generation, "a whole number from 0") : null,
            Domain = section.Text("domain"),
            Language = section.Text("language"),
            Source = section.Text("source"),
            Where = section.Text("where"),
        };
        section.Finish();
        return input;
    }

    private static LabelValues? Labels(PolicySection? section)
    {
        if (section is null) return null;

        var labels = new LabelValues { Human = section.Texts("human"), Machine = section.Texts("machine"), Mixed = section.Texts("mixed") };
        section.Finish();
        return labels;
    }

    private Dictionary<string, string>? Fields(PolicySection? section)
    {
        if (section is null) return null;

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fact, setting, value) in section.Free())
        {
            if (!PolicyInput.Mappable.Contains(fact))
            {
                var hint = NearestName.Hint(fact, PolicyInput.Mappable);
                read.Faults.Add(setting, section.Key(fact), $"is no fact{(hint.Length > 0 ? hint : $"; there are {string.Join(", ", PolicyInput.Mappable)}")}");
            }

            fields[fact] = read.Text(setting, value) ?? "";
        }

        return fields;
    }
}
