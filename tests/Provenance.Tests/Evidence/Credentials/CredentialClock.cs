namespace Provenance.Tests.Evidence.Credentials;

/// <summary>A clock that stands still, in 2026.</summary>
internal sealed class CredentialClock : TimeProvider
{
    internal static CredentialClock Instance { get; } = new();

    public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
}
