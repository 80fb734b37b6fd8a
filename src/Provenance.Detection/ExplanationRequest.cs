using Provenance.Detection.Explanations;

namespace Provenance.Detection;

/// <summary>The documents that an <see cref="Explainer"/> explains.</summary>
public sealed record ExplanationRequest
{
    /// <summary>Files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Ids of the documents to explain; default none, for all documents.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Maximum number of documents to explain; default all.</summary>
    public long Limit { get; init; } = long.MaxValue;

    /// <summary>Receives each explanation when it is made, so that memory does not grow with their number; default null, which keeps them in the result.</summary>
    public Action<Explanation>? Explained { get; init; }
}
