using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Provenance.Evidence.Credentials;

/// <summary>The certificates to which signers' certificates must lead: roots, such as those of the C2PA trust list. Read once and shared by all threads.</summary>
internal sealed class TrustAnchors
{
    internal TrustAnchors(X509Certificate2Collection roots) => Roots = roots;

    internal X509Certificate2Collection Roots { get; }

    /// <summary>Reads all certificates of a PEM file.</summary>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="TransferException">The file cannot be read.</exception>
    /// <exception cref="DataException">The file has no certificates, or a damaged one.</exception>
    internal static TrustAnchors Read(string path)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CredentialErrors.NoAnchors(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CredentialErrors.Reading(path, e);
        }
        catch (CryptographicException e)
        {
            throw CredentialErrors.NotAnchors(path, e);
        }

        return roots.Count == 0 ? throw CredentialErrors.NotAnchors(path) : new TrustAnchors(roots);
    }
}
