namespace Provenance.Cli.Commands;

/// <summary>Any <see cref="PathArgument{T}"/>.</summary>
internal interface IPathArgument;
