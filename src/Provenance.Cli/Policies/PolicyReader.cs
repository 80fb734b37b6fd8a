using System.Text;
using Provenance.Curation.Policies;

namespace Provenance.Cli.Policies;

/// <summary>
/// Reads policies from YAML. File names are relative to the policy's folder. All mistakes are reported at once, each
/// with its line and column: unknown and repeated settings, values of the wrong kind, and mistakes that the library finds.
/// </summary>
internal sealed class PolicyReader
{
    private readonly PolicyValues _read = new(new PolicyFaults());
    private readonly string _folder;

    private PolicyReader(string folder) => _folder = folder;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputNotFoundException">The file does not exist, or may not be read.</exception>
    internal static PolicyReading ReadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            // a data set named by mistake is not read whole just to reject it as a policy
            return file.Length > 4L * YamlTree.MaxCharacters
                ? new PolicyReading(Empty, [new PolicyFault(1, 1, $"a policy has at most {YamlTree.MaxCharacters / 1024} KiB")])
                : Parse(File.ReadAllText(path, Encoding.UTF8), Path.GetDirectoryName(path) ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputNotFoundException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="folder">The folder of the files that it names; empty for the current folder.</param>
    internal static PolicyReading Parse(string text, string folder = "")
    {
        var reader = new PolicyReader(folder);
        var faults = reader._read.Faults;
        var policy = Empty;
        switch (YamlTree.Read(text, faults))
        {
            case YamlMapping mapping:
                policy = reader.Policy(new PolicySection("", mapping, reader._read));
                foreach (var mistake in Curator.Mistakes(policy)) faults.Add(mistake);

                break;
            case YamlValue value and not YamlScalar { IsNull: true }:
                faults.Add(value.Line, value.Column, $"a policy is settings with names, not {value.Shown}; provenance curate --init writes one");
                break;
            default:
                if (faults.All.Count == 0) faults.Add(1, 1, "there is nothing in it; provenance curate --init writes a policy");

                break;
        }

        return new PolicyReading(policy, faults.All);
    }

    private static CurationPolicy Empty => new() { Name = "" };

    private CurationPolicy Policy(PolicySection file)
    {
        var policy = Empty;
        var (name, section) = ("", (PolicySection?)file);
        foreach (var setting in PolicyTable.Settings)
        {
            if (setting.Section != name)
            {
                if (name.Length > 0) section?.Finish();
                name = setting.Section;
                section = name.Length == 0 ? file : name == "sentinels" ? Sentinels(file, ref policy) : file.Section(name);
            }

            if (section is not null) policy = Read(policy, setting, section);
        }

        file.Finish();
        return policy;
    }

    private CurationPolicy Read(CurationPolicy policy, PolicySetting setting, PolicySection section) => setting switch
    {
        NumberSetting number => section.Find(number.Key) is var (name, value) ? Number(policy, number, name, value) : policy,
        WordSetting word => section.Find(word.Key) is var (name, value) && _read.Word(name, value, word.Words) is { } found ? word.With(policy, found) : policy,
        _ => setting.Name switch
        {
            "name" => policy with { Name = section.Text("name") ?? "" },
            "description" => policy with { Description = section.Text("description") },
            "license" => policy with { License = section.Text("license") },
            "inputs" => policy with { Inputs = new PolicyInputReader(_read, Resolve).Read(section) },
            "reference" => policy with { Reference = Resolve(section.Texts("reference")) },
            "budget.unit" => policy with { Budget = Budgets.Amount(section, policy.Budget) },
            "budget.tokenizer" => policy with { Budget = policy.Budget with { Tokenizer = Budgets.Tokenizer(section) } },
            "budget.per_domain" => policy with { Budget = policy.Budget with { PerDomain = Budgets.Parts(section.Section("per_domain")) } },
            "budget.per_language" => policy with { Budget = policy.Budget with { PerLanguage = Budgets.Parts(section.Section("per_language")) } },
            "machine.mixture" => policy with { Machine = policy.Machine with { Temperature = Temperature(section) ?? policy.Machine.Temperature } },
            "order" => policy with { Order = Order(section, policy.Order) },
            "quality.rules" => policy with { Quality = policy.Quality with { Rules = new PolicyQualityReader(_read).Rules(section) } },
            "quality.bounds" => policy with { Quality = policy.Quality with { Bounds = new PolicyQualityReader(_read).Bounds(section.Section("bounds")) } },
            "quality.perplexity_band" => policy with { Quality = policy.Quality with { PerplexityBand = new PolicyQualityReader(_read).Band(section) } },
            "diversity.exact_duplicates" => policy with { Diversity = policy.Diversity with { ExactDuplicates = section.Flag("exact_duplicates", policy.Diversity.ExactDuplicates) } },
            "sentinels.files" => policy with { Sentinels = policy.Sentinels with { Files = Resolve(section.Texts("files")) } },
            "stages" => policy with { Stages = new PolicyStageReader(_read).Read(section) },
            "seed" => policy with { Seed = (section.Find("seed") is var (name, value) ? _read.Seed(name, value) : null) ?? policy.Seed },
            var unknown => throw new InvalidOperationException($"nothing reads {unknown}"),
        },
    };

    private PolicyBudgetReader Budgets => new(_read, Resolve);

    private CurationPolicy Number(CurationPolicy policy, NumberSetting setting, string name, YamlValue value) =>
        setting.IsOptional && PolicySection.IsNone(value) ? setting.With(policy, null)
        : (setting.IsWhole ? _read.Whole(name, value, setting.Form) : _read.Number(name, value, setting.Form)) is { } number ? setting.With(policy, number) : policy;

    /// <summary>Reads the sentinels' settings, or <c>none</c> to use no sentinels.</summary>
    private PolicySection? Sentinels(PolicySection file, ref CurationPolicy policy)
    {
        if (file.Find("sentinels") is not var (setting, value)) return null;
        if (value is not YamlScalar { Text: "none" }) return PolicySection.Under(setting, value, _read, "none, or settings with names");
        policy = policy with { Sentinels = policy.Sentinels with { Count = 0 } };
        return null;
    }

    private double? Temperature(PolicySection machine)
    {
        if (machine.Find("mixture") is not var (setting, value)) return null;
        if (value is not YamlMapping)
        {
            return _read.Word(setting, value, ["proportional", "balanced", "{temperature: NUMBER}"]) switch
            {
                "proportional" => 1,
                "balanced" => double.PositiveInfinity,
                _ => null,
            };
        }

        var section = PolicySection.Under(setting, value, _read, "settings with names")!;
        var temperature = section.Number("temperature", 1, "a number above 0");
        section.Finish();
        return temperature;
    }

    private IReadOnlyList<SelectionOrder> Order(PolicySection section, IReadOnlyList<SelectionOrder> otherwise)
    {
        if (section.Find("order") is not var (setting, value)) return otherwise;

        var order = new List<SelectionOrder>();
        var items = 0;
        foreach (var (name, item) in _read.Items(setting, value))
        {
            items++;
            if (_read.Choice<SelectionOrder>(name, item) is { } step) order.Add(step);
        }

        // a misspelt step is one mistake, and not also an order without steps
        return order.Count > 0 || items == 0 ? order : otherwise;
    }

    private IReadOnlyList<string> Resolve(IReadOnlyList<string> files) => [.. files.Select(file => file == "-" ? file : Path.Combine(_folder, file))];
}
