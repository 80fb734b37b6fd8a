namespace Provenance.Evidence.Credentials;

/// <summary>What is wrong with a wrapper whose magic number was found: <c>manifest.text.corruptedWrapper</c> of C2PA 2.4, A.8.7.1.</summary>
internal enum WrapperFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The U+FEFF that must stand before the selectors is missing.</summary>
    NoMark,

    /// <summary>The selectors end within the header.</summary>
    ShortHeader,

    /// <summary>It is of a version that is not 1.</summary>
    UnknownVersion,

    /// <summary>The selectors end before the manifest does.</summary>
    ShortManifest,
}
