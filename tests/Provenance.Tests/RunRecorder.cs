namespace Provenance.Tests;

/// <summary>Remembers what a run told it.</summary>
internal sealed class RunRecorder : IRunObserver
{
    internal List<Reject> Rejects { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal List<string> Notices { get; } = [];

    internal List<RunProgress> Progress { get; } = [];

    public void OnReject(Reject reject) => Rejects.Add(reject);

    public void OnWarning(string message) => Warnings.Add(message);

    public void OnNotice(string message) => Notices.Add(message);

    public void OnProgress(in RunProgress progress) => Progress.Add(progress);
}
