using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>collapse</c> alone.</summary>
internal sealed class CollapseSettings : ICommandParameterSet
{
    [Setting("quick", "A first look within a minute: one seed, four generations, 60,000 words, seven arms")]
    public bool Quick { get; init; }

    [HasDefaultValue]
    [Setting("arms", "Only these, with commas between them", value: "NAMES")]
    public string? Arms { get; init; }

    [Setting("list-arms", "List the arms that there are")]
    public bool ListArms { get; init; }

    [HasDefaultValue]
    [Completes(Candidates.Policies)]
    [Setting("policy", "One more arm: human text and the last generation's, curated by this policy; may be given again", value: "POLICY")]
    public string[]? Policies { get; init; }

    [HasDefaultValue]
    [Number("a whole number from 1 to 100", min: 1, max: 100)]
    [Setting("generations", "Generations after the human one; default: 10, with --quick 4", value: "N")]
    public int? Generations { get; init; }

    [HasDefaultValue]
    [Number("a whole number from 1 to 100", min: 1, max: 100)]
    [Setting("seeds", "How often everything is done, with other documents in each part; several give bands; default: 3, with --quick 1", value: "N")]
    public int? Seeds { get; init; }

    [HasDefaultValue]
    [Number("a whole number from 5000", min: 5000)]
    [Setting("words", "Words of human text to train on at most; no more than 45% of the text are; default: 220000, with --quick 60000", value: "N")]
    public int? Words { get; init; }

    [HasDefaultValue]
    [Choice("kneser-ney", "neural")]
    [Setting("student", "What is trained: kneser-ney (n-grams) or neural (a small network); default: kneser-ney", value: "KIND")]
    public string? Student { get; init; }

    [HasDefaultValue]
    [Number("a whole number from 2 to 5", min: 2, max: 5)]
    [Setting("order", "Words of the longest n-gram", value: "N")]
    public int Order { get; init; } = CollapseOptions.Default.Order;

    [HasDefaultValue]
    [Number("a temperature above 0, at most 10", above: 0, max: 10)]
    [Setting("temperature", "Models write at this temperature; 1 draws from their distribution as it is", value: "T")]
    public double Temperature { get; init; } = CollapseOptions.Default.Temperature;

    [HasDefaultValue]
    [Number("a whole number from 0", min: 0)]
    [Setting("top-k", "Models write with the k most probable words only; 0: all", value: "N")]
    public int TopK { get; init; } = CollapseOptions.Default.TopK;

    [HasDefaultValue]
    [Number("a probability above 0, at most 1", above: 0, max: 1)]
    [Setting("top-p", "Models write with the fewest words that have this probability together; 1: all", value: "P")]
    public double TopP { get; init; } = CollapseOptions.Default.TopP;

    [Setting("no-orderings", "Leave out the orders of a pool")]
    public bool NoOrderings { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Input)]
    [Completes(Candidates.Files)]
    [Setting("input", "The same as INPUT; may be given again", value: "INPUT", letter: 'i')]
    public string[]? Inputs { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("output", "A folder for the report; it must not be there, or be empty", value: "FOLDER", letter: 'o')]
    public string? Output { get; init; }

    [Group(OptionGroup.Output)]
    [Setting("resume", "Go on with a run that was interrupted, or add seeds and arms to one")]
    public bool Resume { get; init; }

    [Group(OptionGroup.Output)]
    [Setting("json", "Print the whole report as JSON instead of tables")]
    public bool Json { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [ValueOptional]
    [Alias("detector")]
    [Completes(Candidates.Detectors)]
    [Setting("model", "Judge documents by this detector, without MODEL the one that ships; default: one trained on generation 1", value: "MODEL", letter: 'm')]
    public string? Model { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Setting("temp", "Where temporary files go; default: the system's folder", value: "FOLDER")]
    public string? TemporaryFolder { get; init; }
}
