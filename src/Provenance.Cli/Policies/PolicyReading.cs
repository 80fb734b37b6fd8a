namespace Provenance.Cli.Policies;

/// <summary>The result of reading a policy file.</summary>
/// <param name="Policy">The policy; with faults, as far as it could be read.</param>
/// <param name="Faults">The faults, in the order of the file; empty for a valid policy.</param>
internal sealed record PolicyReading(CurationPolicy Policy, IReadOnlyList<PolicyFault> Faults);
