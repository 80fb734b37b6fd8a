namespace Provenance;

/// <summary>Is told what happens while a set is made, on the thread that called the <see cref="Curator"/>.</summary>
public interface ICurationObserver : IScanObserver
{
    /// <summary>A new step has begun.</summary>
    void OnStep(CurationStep begun);
}
