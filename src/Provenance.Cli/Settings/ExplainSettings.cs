using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>explain</c> alone.</summary>
[Group(OptionGroup.Output)]
internal sealed class ExplainSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Group(OptionGroup.Input)]
    [Setting("id", "Explain the document with this id; may be given again", value: "ID")]
    public string[]? Ids { get; init; }

    [Group(OptionGroup.Input)]
    [Setting("all", "Explain all documents, however many")]
    public bool All { get; init; }

    [HasDefaultValue]
    [Choice("text", "json")]
    [Setting("format", "What to print on standard output; default: text, nothing with --html; json is one line a document", value: "text|json")]
    public string? Format { get; init; }

    [HasDefaultValue]
    [NotOutput("a page goes to a file")]
    [Setting("html", "Write a page, whole or not at all, packed for .gz and .zst", value: "FILE")]
    public string? Html { get; init; }

    [HasDefaultValue]
    [Number("a number of sentences", min: 0)]
    [Setting("sentences", "Print only the N sentences that weigh most, instead of the whole text; default: all", value: "N")]
    public int? Sentences { get; init; }

    [HasDefaultValue]
    [Number("a number of phrases from 0 to 25", min: 0, max: 25)]
    [Setting("phrases", "Words and phrases to print for each side", value: "N")]
    public int Phrases { get; init; } = 8;
}
