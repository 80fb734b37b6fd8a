using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>A detector trained once, by the real executable, for all tests of a class.</summary>
public sealed class TrainedDetector : IDisposable
{
    public const ulong Seed = 20;

    private readonly CommandLine _command = new();

    public TrainedDetector()
    {
        for (var s = 0; s < 4; s++) _command.Folder.Write($"train/set{s}.jsonl", StyledText.Lines(Seed + (ulong)s, 120, $"set{s}"));
        _command.Folder.Write("dev/seen.jsonl", StyledText.Lines(Seed + 100, 240, "seen"));
        Result = _command.Run("train", "train", "-o", "one.zip", "--threads", "1", "--folds", "2");
        Assert.True(Result.ExitCode == 0, Result.Error);
    }

    internal CommandResult Result { get; }

    internal TemporaryFolder Folder => _command.Folder;

    internal CommandResult Run(params string[] arguments) => _command.Run(arguments);

    public void Dispose() => _command.Dispose();
}
