namespace Provenance.Formats.Corpora;

/// <summary>Is told what happens while files are downloaded; on the thread that downloads.</summary>
public interface IPullObserver
{
    /// <summary>Some bytes came; many times a second.</summary>
    void OnProgress(PullProgress progress);

    /// <summary>Something that a person should know: that a download starts over, goes on, or is tried again.</summary>
    void OnNotice(string notice);
}
