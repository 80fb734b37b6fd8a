namespace Provenance.Storage.LiteDb;

/// <summary>Names of collections and fields, as LiteDB's shell and Studio show them.</summary>
internal static class LiteNames
{
    /// <summary>Version of the layout; the file's pragma USER_VERSION.</summary>
    internal const int Version = 1;

    /// <summary>One document about the store itself.</summary>
    internal const string Store = "store";

    /// <summary>Records, up to 64 of one batch in each document.</summary>
    internal const string Record = "record";

    /// <summary>Committed batches.</summary>
    internal const string Batch = "batch";

    /// <summary>Sorted runs of the index, with the positions of their blocks.</summary>
    internal const string Run = "run";

    internal const string Id = "_id";
    internal const string Format = "format";
    internal const string FormatName = "provenance";
    internal const string Origin = "origin";
    internal const string Keyed = "keyed";
    internal const string Runs = "runs";
    internal const string Last = "last";
    internal const string Root = "root";
    internal const string Previous = "previous_hash";
    internal const string Statements = "statements";
    internal const string Records = "records";
    internal const string Form = "form";
    internal const string StatementOf = "statement_of";
    internal const string SubjectOf = "subject_of";
    internal const string Digests = "normalized_digests";
    internal const string ContentDigests = "content_digests";
    internal const string Hashes = "hashes";
    internal const string Ids = "ids";
    internal const string PValues = "p_values";
    internal const string Probabilities = "probabilities";
    internal const string Resemblances = "resemblances";
    internal const string Scores = "scores";
    internal const string Retrieved = "retrieved";
    internal const string Uris = "uris";
    internal const string Signatures = "signatures";
    internal const string Of = "of";
    internal const string Entries = "entries";
    internal const string FirstBlock = "first_block";
    internal const string Blocks = "blocks";
    internal const string Fences = "fences";
}
