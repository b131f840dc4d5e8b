/** On paper everything that was folded is open, and nothing that only helps a screen is there. */
export const PRINT = `
@media print{:root{color-scheme:light;
--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--faint:#f3f3f3;--link:#000;
--bad:#96221a;--warn:#7a4300;--cool:#1f4f77;--good:#185c34;--open:#4f4563;--calm:#555}
@page{size:A4;margin:16mm 15mm}
html{font-size:9.6pt}
body{line-height:1.5}
.contents,.skip{display:none}
.app{display:block}
.app+.app{break-before:page;border-top:0}
main,.brand,footer{max-width:none;padding-inline:0}
h1,h2,h3,h4,h5,.standing,thead,dt{break-after:avoid}
.panel,.exhibit,.notes>li,.outcomes>li,.pairs>li,tr,.tiles,.fix,.law li,footer{break-inside:avoid}
p,li,blockquote{orphans:3;widows:3}
details::details-content{content-visibility:visible;block-size:auto;display:block}
summary{list-style:none}
a{text-decoration:none}
.fix{border:.07rem solid var(--line)}
}
`;
