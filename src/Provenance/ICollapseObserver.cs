using Provenance.Collapse;

namespace Provenance;

/// <summary>Is told what happens in a <see cref="CollapseLab"/>: by one thread at a time, not always the same.</summary>
public interface ICollapseObserver
{
    /// <summary>A record of the input could not be used.</summary>
    void OnReject(Reject reject);

    /// <summary>Something that a reader of the figures should know.</summary>
    void OnWarning(string message);

    /// <summary>Some work is done: every few hundred documents while reading, then every generation and every part of an ordered pool.</summary>
    void OnProgress(CollapseProgress progress);

    /// <summary>A generation of one arm was trained, and has written.</summary>
    void OnGeneration(GenerationFigures figures);
}
