namespace Provenance.Reports.Pages;

/// <summary>The style of all pages: few rules, no frames, numbers in columns, a serif face for text and a plain one for labels.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet. Colours follow the reader's choice; print always uses those of light screens.</summary>
    internal static string Css { get; } =
        ":root{color-scheme:light dark;" + Palette.Light.Css() + "}\n" +
        "@media (prefers-color-scheme:dark){:root{" + Palette.Dark.Css() + "}}\n" +
        Rules +
        "@media print{:root{color-scheme:light;" + Palette.Light.Css() + ";--paper:#fff}}\n";

    private const string Rules = """
        *{box-sizing:border-box}
        html{background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0 auto;padding:2.5rem 1rem 3rem;max-width:62rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums}
        h1,h2,.lede,.value{font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",P052,"URW Palladio L",Charter,Georgia,"DejaVu Serif",serif;font-weight:400}
        h1{font-size:clamp(1.9rem,6vw,2.9rem);line-height:1.1;margin:.1em 0 .5em;overflow-wrap:anywhere}
        h2{font-size:1.5rem;line-height:1.2;margin:0 0 .4em;overflow-wrap:anywhere}
        h3{font-size:.95rem;margin:2rem 0 .3rem}
        p{max-width:44rem;margin:.4em 0 1em}
        a{color:inherit;text-decoration-color:var(--muted);text-underline-offset:.2em}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:2px solid var(--human);outline-offset:3px}
        code{font:.86em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
        .kind{margin:0;color:var(--muted);font-size:.8rem;letter-spacing:.09em;text-transform:uppercase}
        .lede{font-size:clamp(1.2rem,3.6vw,1.5rem);line-height:1.4;max-width:40rem;margin:0 0 .8em;text-wrap:pretty}
        .quiet,.note{color:var(--muted)}
        .human-text{color:var(--human)}
        .warnings{margin:1.6rem 0;padding:.9rem 1.1rem;border-left:4px solid var(--alarm);background:var(--alarm-wash);max-width:46rem}
        .warnings h2{font-size:.95rem;font-weight:600;font-family:inherit;color:var(--alarm);margin:0 0 .3rem}
        .warnings ul{margin:0;padding-left:1.1rem}
        .warnings li{overflow-wrap:anywhere;margin:.25rem 0}
        .warnings p{margin:0}
        nav{margin:2rem 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
        nav ul{list-style:none;margin:0;padding:.55rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.87rem}
        nav a{text-decoration:none;color:var(--muted);overflow-wrap:anywhere}
        nav a:hover{color:var(--ink);text-decoration:underline}
        section{margin:3.2rem 0 0}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1.2rem 1.6rem;margin:1.6rem 0}
        .tiles div{border-top:1px solid var(--ink);padding-top:.4rem}
        .tiles dt{font-size:.82rem;color:var(--muted)}
        .tiles dd{margin:0}
        .tiles .value{font-size:1.75rem;line-height:1.2}
        .tiles .note{font-size:.82rem}
        .scroll{overflow-x:auto;margin:.6rem 0 1.4rem;background:linear-gradient(to right,var(--paper) 40%,transparent) left/2.4rem 100% no-repeat local,linear-gradient(to left,var(--paper) 40%,transparent) right/2.4rem 100% no-repeat local,linear-gradient(to right,var(--rule),transparent) left/.9rem 100% no-repeat,linear-gradient(to left,var(--rule),transparent) right/.9rem 100% no-repeat}
        table{border-collapse:collapse;width:100%;font-size:.87rem}
        caption{text-align:left;font-weight:600;padding:0 0 .35rem}
        th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:baseline;font-weight:400;border-bottom:1px solid var(--rule)}
        th:last-child,td:last-child{padding-right:0}
        thead th{color:var(--muted);font-size:.78rem;line-height:1.25;vertical-align:bottom;border-bottom-color:var(--muted)}
        .number{text-align:right;white-space:nowrap}
        thead .number{white-space:normal;min-width:4rem}
        .number small{display:block;color:var(--muted);font-size:.86em}
        details{margin:-.6rem 0 1.4rem}
        summary{cursor:pointer;font-size:.87rem;color:var(--muted);width:fit-content}
        details .scroll{margin-top:.4rem}
        .names th:first-child{position:sticky;left:0;background:var(--paper)}
        .name{min-width:9.5rem}
        .name span,code{unicode-bidi:isolate}
        .name span{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere;max-width:22rem}
        .explained{width:40%}
        .explained small{display:block;color:var(--muted);font-size:.93em;overflow-wrap:anywhere;text-wrap:pretty}
        .chart{width:26%;min-width:7rem;vertical-align:top;padding-top:.45rem}
        thead .chart{vertical-align:bottom}
        td.code{max-width:34rem}
        tr.quiet>*{color:var(--muted)}
        tr.broken>*{color:var(--alarm)}
        tr.total>*{font-weight:600;border-bottom:0}
        svg{display:block;width:100%;overflow:visible}
        svg text{font:11.5px/1 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:var(--muted);font-variant-numeric:tabular-nums}
        svg .strong{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
        .f-human{fill:var(--human)}.f-other{fill:var(--other)}.f-bar{fill:var(--bar)}.f-ink{fill:var(--ink)}.f-track{fill:var(--wash)}
        .dot{fill:var(--ink);fill-opacity:.72;stroke:var(--paper)}.hollow{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
        .s-rule{stroke:var(--rule)}.s-ink{stroke:var(--ink)}.s-bar{stroke:var(--bar)}.s-human{stroke:var(--human)}.s-muted{stroke:var(--muted)}.s-other{stroke:var(--other)}
        .bins rect{stroke:var(--paper);stroke-width:1;shape-rendering:crispEdges}
        figure{margin:1rem 0 1.6rem}
        figcaption{font-size:.87rem;margin:0 0 .5rem;max-width:44rem}
        .key{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;margin:.3rem 0 .7rem;padding:0;font-size:.82rem;color:var(--muted)}
        .key svg{display:inline-block;width:14px;height:12px;margin-right:.4rem;vertical-align:-1px}
        .key .line{width:34px}
        .side{display:flex;justify-content:space-between;gap:1rem;font-size:.82rem;color:var(--muted);margin:.25rem 0}
        .side b{font-weight:600;color:var(--ink)}
        .multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1.4rem 2.4rem;margin:1rem 0 1.8rem}
        .multiples figure{margin:0}
        .multiples figcaption{font-size:.82rem;color:var(--muted);margin:0}
        .plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1.6rem 2rem;margin:1rem 0 1.8rem}
        .plots figure{margin:0}
        .plots figure{display:flex;flex-direction:column;justify-content:space-between}
        .plots figcaption{font-size:.87rem;line-height:1.4;margin:0 0 .3rem}
        .plots .explained{width:auto}
        .plots .explained span,.plots .explained small{max-width:none}
        .plots b{font-weight:600}
        .plot{--room:2.9rem;padding-left:2.6rem}
        .ends-0{padding-right:6.2rem}.ends-12{padding-right:calc(.8rem + 12*.4rem + var(--room))}.ends-16{padding-right:calc(.8rem + 16*.4rem + var(--room))}.ends-20{padding-right:calc(.8rem + 20*.4rem + var(--room))}.ends-24{padding-right:calc(.8rem + 24*.4rem + var(--room))}
        .plot.below{padding-right:1.2rem}
        .plot polyline{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
        .plot polygon{opacity:.14}
        .plot .end{fill:var(--ink)}
        .plot .end-value{fill:var(--muted)}
        .read{font:1.12rem/1.85 "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",P052,"URW Palladio L",Charter,Georgia,"DejaVu Serif",serif;max-width:42rem;overflow-wrap:anywhere;position:relative}
        .m1,.m2,.h1,.h2{padding:.08em 0 .04em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
        .m1{border-bottom:1px solid var(--other);background:color-mix(in srgb,var(--other) 13%,transparent)}
        .m2{border-bottom:3px solid var(--other);background:color-mix(in srgb,var(--other) 30%,transparent)}
        .h1{border-bottom:1px dotted var(--human);background:color-mix(in srgb,var(--human) 12%,transparent)}
        .h2{border-bottom:3px dotted var(--human);background:color-mix(in srgb,var(--human) 27%,transparent)}
        .read-key span{margin-right:.3rem;padding:.1em .35em;white-space:nowrap}
        .read-key{font-size:.87rem;line-height:2}
        .example{border-top:1px solid var(--rule);margin:1.4rem 0 2rem;padding-top:.7rem}
        .example h4{font-size:.95rem;font-weight:600;margin:0;overflow-wrap:anywhere}
        .example p{margin:.2em 0 .6em;overflow-wrap:anywhere}
        .example p:not(.read){font-size:.87rem}
        .example .read{font-size:1rem;line-height:1.7}
        .example details{margin:.2rem 0 .4rem}
        .example b{font-weight:600;unicode-bidi:isolate}
        .sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:0 2.4rem}
        .sides td,.wrap td,.sides th,.wrap th{overflow-wrap:anywhere}
        .wrap .code{min-width:9rem}
        h3+.scroll,h3+p{margin-top:0}
        .hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        footer{margin-top:4rem;border-top:1px solid var(--rule);padding-top:.6rem;font-size:.82rem;color:var(--muted)}
        @media (min-width:48rem){body{padding-left:2.5rem;padding-right:2.5rem}}
        @media (max-width:30rem){.plot{--room:0rem;padding-left:2.2rem}.plot .end-value{display:none}.chart{min-width:5.5rem}.name span{max-width:9.5rem}th,td{padding-right:.7rem}}
        @media print{body{padding:0;max-width:none;font-size:10pt}nav{display:none}section{margin-top:2rem}tr,figure,.tiles div,.warnings{break-inside:avoid}h2,h3,caption,thead{break-after:avoid}.names table,.names thead th{font-size:7pt}.names th,.names td{padding-right:.45rem}.names .chart{min-width:3.5rem}.names .name{min-width:6rem}thead .number{min-width:0}.scroll{overflow:visible;background:none}svg,.warnings,.m1,.m2,.h1,.h2{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """;
}
