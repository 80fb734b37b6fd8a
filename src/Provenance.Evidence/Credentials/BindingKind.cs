namespace Provenance.Evidence.Credentials;

/// <summary>The way in which a manifest is bound to its content.</summary>
internal enum BindingKind
{
    /// <summary>In variation selectors, to the rest of the text in NFC (C2PA 2.4, A.8 and 15.12.1.3).</summary>
    Text,

    /// <summary>Between armour lines, to the other bytes of the file (A.9.4).</summary>
    StructuredText,

    /// <summary>In a <c>script</c> element or outside, to the other bytes of the page (A.7.1.3).</summary>
    Html,
}
