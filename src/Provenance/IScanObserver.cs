namespace Provenance;

/// <summary>Is told what happens during a scan, on the thread that called it and in the order of the input.</summary>
public interface IScanObserver
{
    /// <summary>A record could not be used.</summary>
    void OnReject(Reject reject);

    /// <summary>Something to know that stops nothing: a duplicate id, a file that is not what its name says.</summary>
    void OnWarning(string message);

    /// <summary>Called a few times a second.</summary>
    void OnProgress(ScanProgress progress);
}
