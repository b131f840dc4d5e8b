/** Tables stay tables on a phone; only the wide one folds its cells under the row's name. */
export const TABLES = `
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding-bottom:.7rem;text-wrap:pretty}
th,td{text-align:left;vertical-align:top;padding:.65rem .6rem;border-top:.07rem solid var(--line)}
thead th{font-size:.82rem;font-weight:600;color:var(--soft);border-top:0;padding-block:.4rem;vertical-align:bottom}
tbody th{font-weight:500}
th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
table tr:last-child>*{border-bottom:.07rem solid var(--line)}thead tr:last-child>*{border-bottom:0}
.marks{table-layout:fixed;line-height:1.4}
.marks th:first-child{width:34%}
.marks td .shape{width:1.1em;height:1.1em}
.marks .by{display:block}
.sensitive{font-style:normal;font-size:.78rem;color:var(--bad);border:.07rem solid currentColor;border-radius:.3rem;padding:0 .3rem;white-space:nowrap}
.see{display:block;font-size:.82rem;font-weight:400}
@media (max-width:36rem){.marks{font-size:.86rem}.marks th+th,.marks td{padding-inline:.3rem}.marks th:first-child{padding-right:.3rem}
.marks td>.shape{display:block;margin:.1rem 0 .2rem;width:1.3em;height:1.3em}}
table+ul,table+h3{margin-top:1.1rem}
.reasons{list-style:none;padding:0;margin:.4rem 0 0;font-size:.92rem}
.reasons li{display:flex;gap:.6rem;padding:.45rem 0;border-top:.07rem solid var(--line)}
.reasons .shape{flex:none;width:1.1em;height:1.1em;margin-top:.2em}
.counts td,.counts thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
.counts{margin-top:1.2rem}
.wide .spot{display:block;font-weight:400;color:var(--soft)}
.wide .spot code{color:inherit}
.wide th:first-child{width:50%}
.wide td,thead th,.counts td{overflow-wrap:break-word}
@media (max-width:44rem){.wide,.wide tbody{display:block}
.wide thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.wide tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 .7rem;border-top:.07rem solid var(--line);padding:.7rem 0}
.wide tr>*,.wide tr:last-child>*{border:0;padding:.1rem 0;width:auto}
.wide th:first-child{grid-column:1/-1;width:auto}
.wide td::before{content:attr(data-label);display:block;font-size:.78rem;color:var(--soft)}}
`;
