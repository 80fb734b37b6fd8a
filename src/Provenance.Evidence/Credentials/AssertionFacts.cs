using Provenance.Documents.Evidence;

namespace Provenance.Evidence.Credentials;

/// <summary>Collects the content of assertions (C2PA 2.4, chapter 18); cleared for each manifest, one per thread.</summary>
internal sealed class AssertionFacts
{
    /// <summary>Maximum number of facts kept of each kind: enough for a reader, and bounded.</summary>
    internal const int MaxKept = 16;

    internal List<string> SourceTypes { get; } = [];

    internal List<string> Actions { get; } = [];

    internal List<string> Agents { get; } = [];

    internal List<string> Mining { get; } = [];

    internal List<string> Models { get; } = [];

    internal Origin Stated { get; private set; }

    internal int Ingredients { get; private set; }

    internal void Clear()
    {
        SourceTypes.Clear();
        Actions.Clear();
        Agents.Clear();
        Mining.Clear();
        Models.Clear();
        Stated = Origin.Unknown;
        Ingredients = 0;
    }

    /// <summary>Reads an assertion in CBOR; unknown labels are ignored.</summary>
    /// <param name="label">Its label, without the number of its instance.</param>
    /// <param name="content">Its map.</param>
    internal void Read(ReadOnlySpan<byte> label, CborItem content)
    {
        if (label.SequenceEqual("c2pa.actions"u8) || label.SequenceEqual("c2pa.actions.v2"u8))
        {
            ReadActions(content);
        }
        else if (label.SequenceEqual("c2pa.training-mining"u8) || label.SequenceEqual("cawg.training-mining"u8))
        {
            ReadMining(content.Find("entries"u8));
        }
        else if (label.SequenceEqual("c2pa.ai-disclosure"u8))
        {
            ReadDisclosure(content);
        }
        else if (IsIngredient(label))
        {
            Ingredients++;
        }
    }

    /// <summary>Reads an assertion in JSON-LD; those of the IPTC and the common metadata state a digital source type.</summary>
    internal void ReadJson(ReadOnlySpan<byte> label, ReadOnlySpan<byte> json)
    {
        if (label.SequenceEqual("stds.iptc"u8) || label.StartsWith("stds.iptc."u8) || label.EndsWith(".metadata"u8))
        {
            foreach (var value in JsonSourceTypes.Read(json)) AddType(value);
        }
        else if (IsIngredient(label))
        {
            Ingredients++;
        }
    }

    private static bool IsIngredient(ReadOnlySpan<byte> label) =>
        label.SequenceEqual("c2pa.ingredient"u8) || label.SequenceEqual("c2pa.ingredient.v2"u8) || label.SequenceEqual("c2pa.ingredient.v3"u8);

    /// <summary>Reads actions and the templates merged with them (18.15.6); a template's software and source type count as its actions'.</summary>
    private void ReadActions(CborItem content)
    {
        ReadActionList(content.Find("actions"u8), isTemplates: false);
        ReadActionList(content.Find("templates"u8), isTemplates: true);
        var agents = content.Find("softwareAgents"u8);
        var items = agents.IsArray ? agents.Items : default;
        while (items.TryNext(out var agent)) AddAgent(agent);
    }

    private void ReadActionList(CborItem list, bool isTemplates)
    {
        var items = list.IsArray ? list.Items : default;
        while (items.TryNext(out var action))
        {
            if (!isTemplates) Add(Actions, CredentialText.Decode(action.Find("action"u8).Text));

            var type = action.Find("digitalSourceType"u8).Text;
            if (!type.IsEmpty) AddType(CredentialText.Decode(type));

            AddAgent(action.Find("softwareAgent"u8));
        }
    }

    /// <summary>Adds software, which is a name alone or a map with a name and a version.</summary>
    private void AddAgent(CborItem agent)
    {
        var name = CredentialText.Decode(agent.IsMap ? agent.Find("name"u8).Text : agent.Text);
        var version = CredentialText.Decode(agent.Find("version"u8).Text);
        Add(Agents, version.Length == 0 ? name : $"{name} {version}");
    }

    private void ReadMining(CborItem entries)
    {
        var items = entries.IsMap ? entries.Items : default;
        while (items.TryNext(out var name) && items.TryNext(out var entry))
        {
            Add(Mining, $"{CredentialText.Decode(name.Text)} {CredentialText.Decode(entry.Find("use"u8).Text)}".Trim());
        }
    }

    /// <summary>
    /// Reads the model used (18.28) and the extent of human involvement. Content that no person reviewed is the model's work; otherwise the disclosure shows
    /// that a model was involved, but not to what extent.
    /// </summary>
    private void ReadDisclosure(CborItem content)
    {
        var name = content.Find("modelName"u8).Text;
        name = name.IsEmpty ? content.Find("modelIdentifier"u8).Text : name;
        var oversight = content.Find("contentProfile"u8).Find("humanOversightLevel"u8).Text;
        Add(Models, $"{CredentialText.Decode(name.IsEmpty ? content.Find("modelType"u8).Text : name)} {CredentialText.Decode(oversight)}".Trim());
        if (oversight.SequenceEqual("fully_autonomous"u8) || oversight.SequenceEqual("prompt_guided"u8))
        {
            Stated = DigitalSourceTypes.Together(Stated, Origin.Machine);
        }
    }

    private void AddType(string value)
    {
        if (DigitalSourceTypes.TryRead(value, out var term, out var says))
        {
            Stated = DigitalSourceTypes.Together(Stated, says);
            value = term;
        }

        Add(SourceTypes, value);
    }

    private static void Add(List<string> to, string value)
    {
        if (value.Length > 0 && to.Count < MaxKept && !to.Contains(value)) to.Add(value);
    }
}
