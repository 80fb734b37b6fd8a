namespace Provenance.Tests.Store;

/// <summary>Tests of this class need a server: they are skipped where <see cref="PostgresServer"/> knows none, and fail in CI.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
