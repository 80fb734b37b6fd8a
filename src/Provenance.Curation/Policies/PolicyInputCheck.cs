namespace Provenance.Curation.Policies;

/// <summary>Checks an input of a policy.</summary>
internal static class PolicyInputCheck
{
    internal static void Check(string setting, PolicyInput input, MistakeList found)
    {
        found.If(input.Files is { Count: 0 }, $"{setting}.files", "an input needs files");
        PolicyCheck.Files($"{setting}.files", input.Files, found);
        PolicyCheck.Files($"{setting}.assessments", input.Assessments, found);
        foreach (var (fact, path) in input.Fields ?? new Dictionary<string, string>())
        {
            found.If(!PolicyInput.Mappable.Contains(fact), $"{setting}.fields.{fact}", $"there is no fact '{fact}'; there are {string.Join(", ", PolicyInput.Mappable)}");
            found.If(string.IsNullOrWhiteSpace(path), $"{setting}.fields.{fact}", "a field needs a path, such as metadata.model");
        }

        found.Known($"{setting}.origin", input.Origin);
        found.AtLeast($"{setting}.generation", input.Generation, 0);
        found.If(input is { Origin: Origin.Human, Generation: > 0 }, $"{setting}.generation", $"{input.Generation} is that of machine text, and the origin is human");
        found.If(input is { Origin: Origin.Machine, Generation: 0 }, $"{setting}.generation", "0 is that of human text, and the origin is machine");
        found.If(
            input.Language is { } language && !PolicyCheck.IsLanguage(language), $"{setting}.language",
            $"'{input.Language}' is no language code of ISO 639-1, such as en");
        Condition($"{setting}.where", input.Where, found);
    }

    private static void Condition(string setting, string? where, MistakeList found)
    {
        try
        {
            // it is not yet known whether a store answers; that changes the meaning of names, not which conditions are valid
            _ = where is null ? null : DocumentCondition.Parse(where);
        }
        catch (FormatException e)
        {
            found.Add(setting, e.Message);
        }
    }
}
