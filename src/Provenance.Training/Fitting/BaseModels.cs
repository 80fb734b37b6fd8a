using System.Text.RegularExpressions;

namespace Provenance.Training.Fitting;

/// <summary>Recognises the names of base models: those that only continue a text, and were not tuned to follow instructions.</summary>
internal static partial class BaseModels
{
    /// <summary>Returns true for the name of a base model in a document's field <c>generator</c>, in lower case.</summary>
    internal static bool Includes(string generator) => Family().IsMatch(generator) && !Tuned().IsMatch(generator);

    /// <summary>
    /// Models of 2018 to 2023 whose published weights or interfaces only continued a text, and any name that ends in <c>-base</c>. Llama 2 of 7 billion parameters is not
    /// among them: collections name its chat model so.
    /// </summary>
    [GeneratedRegex(@"gpt-?2|gpt-?neo|gpt-j|^gpt-1$|opt-\d|bloom|falcon|gemma-7b$|llama-13b|llama-2-13b$|llama-7b|phi-2|davinci$|text-(curie|babbage)|mpt|pythia|stablelm|t5|xlnet|grover|fair-wmt|^xlm|-base$", RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"instruct|chat|sft|rlhf|tuned|oasst|dolly|vicuna|alpaca|-it$|bloomz", RegexOptions.CultureInvariant)]
    private static partial Regex Tuned();
}
