namespace Provenance.Evidence.Credentials;

/// <summary>All errors that this folder raises.</summary>
internal static class CredentialErrors
{
    internal static InputNotFoundException NoAnchors(string path) => new($"{path}: no such file; trust anchors are certificates in PEM, one file for all of them");

    internal static TransferException Reading(string path, Exception cause) => new($"{path}: reading the trust anchors failed: {cause.Message}", cause);

    internal static DataException NotAnchors(string path, Exception? cause = null)
    {
        var message = $"{path}: no trust anchors: the file must hold certificates in PEM (-----BEGIN CERTIFICATE-----)";
        return cause is null ? new DataException(message) : new DataException(message, cause);
    }
}
