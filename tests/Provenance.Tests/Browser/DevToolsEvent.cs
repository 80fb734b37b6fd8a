using System.Text.Json;

namespace Provenance.Tests.Browser;

/// <summary>Something that a browser told without being asked.</summary>
internal sealed record DevToolsEvent(string Session, string Method, JsonElement Parameters);
