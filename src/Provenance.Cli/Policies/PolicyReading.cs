namespace Provenance.Cli.Policies;

/// <summary>A policy file as it was read.</summary>
/// <param name="Policy">The policy; with faults, what could be made of it.</param>
/// <param name="Faults">What is wrong with it, in the order of the file; none of a policy that can be followed.</param>
internal sealed record PolicyReading(CurationPolicy Policy, IReadOnlyList<PolicyFault> Faults);
