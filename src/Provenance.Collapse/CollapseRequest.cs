namespace Provenance.Collapse;

/// <summary>The inputs and outputs of a <see cref="CollapseLab"/>.</summary>
public sealed record CollapseRequest
{
    /// <summary>
    /// Files, folders and globs of human text. Among documents with a label (<c>label</c>, <c>origin</c>, <c>metadata.label</c>, <c>metadata.origin</c>), only human ones are read; of several languages, the one
    /// with the most words is used.
    /// </summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The fields that hold text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The stream that <c>-</c> stands for among the inputs. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The detector that judges documents; null to train one for each seed, on the first generation's text against human text.</summary>
    public Detector? Detector { get; init; }

    /// <summary>A folder for the state of <see cref="Resume"/> and the output of <see cref="Describe"/>; null for none. It must not exist, or be empty.</summary>
    public string? Output { get; init; }

    /// <summary>
    /// Writes a description into the folder <see cref="Output"/>, also for an interrupted run, which its report states; null for no description. Provenance.Reports has
    /// <c>CollapsePages.Write</c>.
    /// </summary>
    public Action<CollapseReport, string>? Describe { get; init; }

    /// <summary>True to continue an interrupted run, if <see cref="Output"/> holds one with the same options and text; default false.</summary>
    public bool Resume { get; init; }
}
