/** What the pages for one kind of reader add to the report's dress: a single measure, roomier tables, snippets, blanks. */
export const DOCUMENT_STYLE = `
.document .brand,.document main,.document footer{max-width:56rem}
.brand nav{margin-left:auto;display:flex;gap:1.1em}
.verdict.calm{border-color:var(--calm)}
.explain h1 small{font-family:var(--mono)}
.sheet section{padding-top:2.2rem}
.sheet section:first-of-type{padding-top:1.8rem}
.sheet h2{font:600 1.4rem/1.3 var(--serif);margin-bottom:.8rem;text-wrap:balance}
.sheet h3{font-weight:600;font-size:1.06rem;line-height:1.4;margin:1.2rem 0 .4rem}
.sheet .card h3{font:600 1.16rem/1.35 var(--serif);margin:.3rem 0 .45rem}
.sheet .card .identity{margin-top:.7rem}
.sheet .next{break-before:page}
.sheet+.sheet{margin-top:4rem}
.sheet .verdict{max-width:none}
.sheet section>p+p,.sheet section>p+ul,.sheet section>ul+p,.sheet .card p+p,.sheet .card ul+p{margin-top:.6rem}
.sheet .aside{color:var(--soft);font-size:.92rem}
.bullets{display:grid;gap:.4rem}
.bullets li{padding-left:1.15em;position:relative;text-wrap:pretty}
.bullets li::before{content:"";position:absolute;left:.1em;top:.68em;border:.18em solid var(--calm);border-radius:50%}
.mark-word{display:inline-flex;align-items:baseline}
.mark-word .shape{margin-right:.4em;transform:translateY(.1em)}
.sheet .tiles{grid-template-columns:repeat(auto-fit,minmax(8.6rem,1fr));margin-bottom:0}
.sheet table+p{margin-top:.9rem}
.sheet .card .bullets{gap:.1rem;margin:.15rem 0 .2rem}
.sheet .card .bullets li::before{top:.72em}
.sheet .card>p:has(>b:first-child){margin-top:1rem}
.tag{white-space:normal}
.tiles li.bad b{color:var(--bad)}.tiles li.warn b{color:var(--warn)}.tiles li.good b{color:var(--good)}.tiles li.cool b{color:var(--cool)}
.folding,.plain-table{line-height:1.45;overflow-wrap:break-word}
.folding th:first-child{width:24%}
.folding th:first-child:nth-last-child(n+6){width:13%}
@media (min-width:44.01rem){.lawyer .folding td:last-child{min-width:6.5rem}}
.person .folding td .mark-word{white-space:nowrap}
.folding code{overflow-wrap:anywhere}
.snippet{margin-top:.8rem}
.snippet figcaption,.said figcaption{font-size:.82rem;color:var(--soft);font-weight:600}
.snippet pre{margin:.3rem 0 0;background:var(--faint);border-radius:.45rem;padding:.7rem .9rem;overflow-x:auto;font-size:.86rem;line-height:1.55;white-space:pre-wrap}
.snippet code{font-size:1em}
.said{margin-top:.6rem}
.said figcaption{font-weight:400;margin-top:.15rem;padding-left:1rem}
.blank{white-space:nowrap;border-bottom:.08rem dashed var(--calm);color:var(--soft);font-style:normal;padding:0 .15em;font-size:.92em}
.sheet .steps li{gap:0}
.document footer p+p{margin-top:.3rem}
@media (max-width:44rem){
.folding,.folding tbody{display:block}
.folding thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.folding tr{display:block;background:var(--card);border:.07rem solid var(--line);border-radius:.6rem;padding:.8rem .95rem;margin-bottom:.7rem}
.folding tr>*,.folding tr:last-child>*{border:0;width:auto}
.folding tbody th,.folding tbody th:first-child{display:block;padding:0}
.folding tbody th:first-child{width:auto;font-weight:600;font-size:1.05rem;margin-bottom:.35rem}
.folding tr td,.folding tr td:last-child{display:grid;grid-template-columns:7.2rem minmax(0,1fr);gap:.6rem;padding:.16rem 0}
.folding td::before{content:attr(data-label);color:var(--soft);font-size:.86rem}
.folding caption{display:block}
}
@media print{
.document .brand,.document main,.document footer{max-width:none}
.sheet section{padding-top:1.1rem}
.sheet section:first-of-type{padding-top:.9rem}
.sheet h2{margin-bottom:.45rem}
.sheet .card,.folding tr,.snippet,.said{break-inside:avoid}
.folding th,.folding td{padding-block:.34rem}
.folding{display:table}.folding tbody{display:table-row-group}
.document footer{padding-block:.9rem 0;font-size:.8rem}
html:has(.sheet.person){font-size:8.5pt}
.person .verdict{font-size:1.3rem;margin-top:.8rem}
.person.sheet .masthead{padding-top:.8rem}
.person.sheet section{padding-top:.95rem}
.person .tiles li{padding:.45rem .7rem}.person .tiles b{font-size:1.5rem}
.person .steps{gap:.35rem}.person .bullets{gap:.2rem}
}
`;
