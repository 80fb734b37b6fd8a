using System.Text.Json;

namespace Provenance.Tests.Browser;

/// <summary>The layout of a page in one view, measured by the browser.</summary>
/// <param name="ClientWidth">Pixels that there are.</param>
/// <param name="ScrollWidth">Pixels that the page wants.</param>
/// <param name="Wide">Elements that reach beyond the window, but those in boxes that scroll by themselves.</param>
/// <param name="Faint">Texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3).</param>
/// <param name="Nameless">Pictures that say nothing to those who do not see them.</param>
/// <param name="Headings">Levels in the page's order.</param>
/// <param name="Texts">How many texts were held against their ground.</param>
internal sealed record PageAudit(int ClientWidth, int ScrollWidth, IReadOnlyList<string> Wide, IReadOnlyList<string> Faint, IReadOnlyList<string> Nameless, IReadOnlyList<int> Headings, int Texts)
{
    /// <summary>Runs in the page and returns JSON.</summary>
    internal const string Script = """
        (() => {
          const root = document.documentElement, width = root.clientWidth;
          const name = e => e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '') + ' "' + (e.textContent || '').trim().slice(0, 40) + '"';
          const channels = c => (c.match(/[\d.]+/g) || []).map(Number);
          const linear = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
          const luminance = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
          const ground = e => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
          const wide = [], faint = new Set(), nameless = [];
          for (const e of document.body.querySelectorAll('*'))
            if (e.getBoundingClientRect().right > width + 1 && !e.closest('.scroll') && e.checkVisibility()) wide.push(name(e));
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          let texts = 0;
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || e.closest('title')) continue;
            texts++;
            const style = getComputedStyle(e), ink = channels(e instanceof SVGElement ? style.fill : style.color), behind = ground(e);
            const [a, b] = [luminance(ink), luminance(behind)], contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (!(contrast >= 4.5)) faint.add(contrast.toFixed(2) + ' ' + name(e));
          }
          for (const e of document.querySelectorAll('svg, img'))
            if (!e.closest('[aria-hidden=true]') && !(e.getAttribute('aria-label') || e.getAttribute('alt') || '').trim()) nameless.push(name(e));
          const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => Number(h.tagName[1]));
          return JSON.stringify({ clientWidth: width, scrollWidth: root.scrollWidth, wide: wide.slice(0, 8), faint: [...faint].slice(0, 8), nameless: nameless.slice(0, 8), headings, texts });
        })()
        """;

    internal static PageAudit Parse(string json) => JsonSerializer.Deserialize<PageAudit>(json, JsonSerializerOptions.Web)!;
}
