using System.Collections.Frozen;

namespace Provenance.Formats.Html;

/// <summary>
/// Properties of an element that follow from its attributes: hidden (HTML 6.1, WAI-ARIA <c>aria-hidden</c>, inline styles), or separate from the page's main content, by its
/// landmark role (WAI-ARIA 5.3.4) or by the names that web sites give to such parts.
/// </summary>
internal static class AttributeMarks
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AsideRoles = Words(
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar");

    /// <summary>Whole names in <c>class</c> and <c>id</c>, in lower case.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AsideNames = Words(
        "comment", "comments", "commentlist", "comment-list", "comment-section", "comments-area", "comments-section", "comment-form", "commentform", "user-comments", "disqus_thread",
        "respond", "comment-respond", "fb-comments", "replies",
        "nav", "navbar", "navigation", "main-nav", "mainnav", "site-nav", "topnav", "subnav", "breadcrumb", "breadcrumbs", "pagination", "pager", "menu", "main-menu", "mainmenu",
        "sidebar", "side-bar", "left-sidebar", "right-sidebar", "sidebar-left", "sidebar-right", "widget-area", "widget", "widgets", "blogroll", "toc-sidebar",
        "footer", "site-footer", "page-footer", "colophon", "masthead", "site-header",
        "share", "sharing", "share-buttons", "social", "social-share", "social-links", "sharedaddy", "addtoany",
        "related", "related-posts", "related-articles", "recommended", "recommendations", "read-more", "more-stories", "trending", "popular-posts", "recent-posts",
        "newsletter", "newsletter-signup", "subscribe", "subscription", "signup", "promo", "ad", "ads", "advert", "advertisement", "sponsored", "sponsor", "banner", "skip-link",
        "cookie", "cookies", "cookie-banner", "cookie-notice", "cookie-consent", "cookie-bar", "cookiebanner", "cookieconsent", "consent", "consent-banner", "gdpr", "gdpr-banner",
        "cc-window", "onetrust-banner-sdk", "onetrust-consent-sdk", "cybotcookiebotdialog", "modal", "popup", "overlay", "paywall", "print-only", "noprint");

    internal static ElementMarks Read(HtmlTag tag, TagAttributes attributes)
    {
        var marks = ElementMarks.None;
        for (var i = 0; i < attributes.Count; i++)
        {
            var value = attributes.Value(i);
            marks |= attributes.Name(i) switch
            {
                "hidden" when !value.Equals("until-found", StringComparison.OrdinalIgnoreCase) => ElementMarks.Hidden,
                "aria-hidden" when value.Equals("true", StringComparison.OrdinalIgnoreCase) => ElementMarks.Hidden,
                "style" when Hides(value) => ElementMarks.Hidden,
                "role" when AsideRoles.Contains(value.Trim()) => ElementMarks.Aside,
                "id" or "class" when tag is not (HtmlTag.Main or HtmlTag.Article) && NamesAside(value) => ElementMarks.Aside,
                _ => ElementMarks.None,
            };
        }

        return marks;
    }

    /// <summary>True if a style has <c>display: none</c> or <c>visibility: hidden</c>, with any white space.</summary>
    private static bool Hides(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;

            var property = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if ((property.Equals("display", StringComparison.OrdinalIgnoreCase) && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (property.Equals("visibility", StringComparison.OrdinalIgnoreCase) && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesAside(ReadOnlySpan<char> names)
    {
        Span<char> lower = stackalloc char[32];
        foreach (var range in names.SplitAny(' ', '\t', '\n'))
        {
            var name = names[range];
            if (name.Length is > 0 and <= 32 && AsideNames.Contains(lower[..name.ToLowerInvariant(lower)])) return true;
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
