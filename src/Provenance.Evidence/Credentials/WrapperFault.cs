namespace Provenance.Evidence.Credentials;

/// <summary>The fault of a wrapper whose magic number was found: <c>manifest.text.corruptedWrapper</c> of C2PA 2.4, A.8.7.1.</summary>
internal enum WrapperFault
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>The required U+FEFF before the selectors is missing.</summary>
    NoMark,

    /// <summary>The selectors end within the header.</summary>
    ShortHeader,

    /// <summary>Its version is not 1.</summary>
    UnknownVersion,

    /// <summary>The selectors end before the manifest does.</summary>
    ShortManifest,
}
