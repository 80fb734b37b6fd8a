namespace Provenance.Evidence.Credentials;

/// <summary>The way in which a manifest is bound to its content.</summary>
internal enum BindingKind
{
    /// <summary>The manifest is in variation selectors and bound to the rest of the text in NFC (C2PA 2.4, A.8 and 15.12.1.3).</summary>
    Text,

    /// <summary>The manifest is between armour lines and bound to the other bytes of the file (A.9.4).</summary>
    StructuredText,

    /// <summary>The manifest is in a <c>script</c> element or external, and bound to the other bytes of the page (A.7.1.3).</summary>
    Html,
}
