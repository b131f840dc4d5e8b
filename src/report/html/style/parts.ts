/** The pieces of the page, in the order in which they stand on it. */
export const PARTS = `
.identity{display:grid;gap:.15rem;margin-top:1rem;font-size:.9rem}
.identity div{display:grid;grid-template-columns:6.4rem minmax(0,1fr);gap:.7rem}
.identity dt{color:var(--soft)}
@media (min-width:40rem){.identity div{grid-template-columns:9rem minmax(0,1fr)}}
.verdict{margin-top:1.6rem;padding:.2rem 0 .2rem 1.15rem;border-left:.3rem solid var(--open);font:400 clamp(1.2rem,1.05rem + .8vw,1.55rem)/1.5 var(--serif);max-width:50rem;text-wrap:pretty}
.verdict.bad{border-color:var(--bad)}.verdict.warn{border-color:var(--warn)}.verdict.cool{border-color:var(--cool)}
.chips{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;margin-top:1.2rem;font-size:.92rem}
.chips li{display:flex;align-items:center;gap:.45em}
.chips b{font-variant-numeric:tabular-nums}
.contents{margin-top:1.6rem;font-size:.9rem}
.contents ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
.contents a{display:inline-block;padding:.28rem 0;text-decoration:none}
.contents a:hover span{text-decoration:underline}
@media (min-width:64rem){.contents{padding-top:2.6rem;margin-top:0}
.contents ul{position:sticky;top:1.5rem;display:block;border-left:.08rem solid var(--line);padding-left:1.1rem}}
.shape{width:1.02em;height:1.02em;flex:none;vertical-align:-.13em;margin-right:.42em;overflow:visible}
.chips .shape,.standing .shape{margin-right:0}
.shape.bad{color:var(--bad)}.shape.warn{color:var(--warn)}.shape.cool{color:var(--cool)}.shape.good{color:var(--good)}.shape.open{color:var(--open)}.shape.calm{color:var(--calm)}
.shape path{fill:none}.shape [fill="currentColor"]{fill:currentColor}
.shape .cut{stroke:var(--card);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.shape .hole{fill:var(--card)}
.shape .line{fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round}
.shape .thin{stroke-width:1.4}.shape .dashed{stroke-dasharray:2.4 1.9;stroke-linecap:butt;stroke-width:1.4}
.tiles{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.6rem;margin-bottom:1.2rem}
.tiles li{background:var(--card);border:.07rem solid var(--line);border-radius:.6rem;padding:.8rem .9rem;line-height:1.35;font-size:.88rem}
.tiles b{display:block;font:600 2rem/1.1 var(--serif);font-variant-numeric:lining-nums tabular-nums}
.tiles small{display:block;margin-top:.2rem}
.findings h3,.findings h4{margin:1.4rem 0 .7rem}
.body .findings article h4,.body .findings article h5{margin:.35rem 0 .4rem;font:600 1.22rem/1.35 var(--serif)}
.card,.panel{background:var(--card);border:.07rem solid var(--line);border-radius:.6rem;padding:1.05rem clamp(1rem,3vw,1.5rem) 1rem}
.card{border-left:.28rem solid var(--calm);margin-bottom:1rem}
.card.bad{border-left-color:var(--bad)}.card.warn{border-left-color:var(--warn)}.card.cool{border-left-color:var(--cool)}.card.open{border-left-color:var(--open)}
.card:target{box-shadow:0 0 0 .14rem var(--link)}
.standing{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .55em;font-size:.88rem;color:var(--soft)}
.standing b{color:var(--ink)}
.card.bad .standing b{color:var(--bad)}.card.warn .standing b{color:var(--warn)}.card.cool .standing b{color:var(--cool)}.card.open .standing b{color:var(--open)}
.tag{font:500 .8rem/1.5 var(--mono);color:var(--soft);background:var(--faint);border-radius:.3rem;padding:.05rem .42rem;white-space:nowrap}
.lead{text-wrap:pretty}
.card dl{margin-top:.9rem;display:grid;gap:.75rem}
.card dt,.panel dt{font-size:.82rem;color:var(--soft);font-weight:600}
.fix{background:var(--faint);border-radius:.45rem;padding:.65rem .85rem}
.law ul{display:grid;gap:.2rem}
.law li{font-size:.93rem;display:flex}
.law .shape{margin-top:.3em}
.laws ul{display:grid;gap:1.1rem;font-size:.95rem}
.laws li:target{box-shadow:0 0 0 .4rem var(--faint);background:var(--faint)}
.mark{display:flex;align-items:baseline;font-size:.82rem;color:var(--soft)}
.fold{margin-top:.9rem;border-top:.07rem solid var(--line);padding-top:.35rem}
.fold summary{cursor:pointer;padding:.35rem 0;font-weight:600;font-size:.95rem}
.fold summary:hover span{text-decoration:underline}
.facts .fold{margin-top:.35rem}
.exhibits{display:grid;gap:.95rem;padding:.5rem 0 .3rem}
.exhibit{display:grid;grid-template-columns:minmax(2.3rem,auto) minmax(0,1fr);gap:.7rem;align-items:start;font-size:.92rem}
.exhibit.place{grid-template-columns:minmax(0,1fr)}
.exhibit .tag{justify-self:start;margin-top:.12rem}
.exhibit .says{font-weight:500}
@media (max-width:36rem){.exhibit{grid-template-columns:minmax(0,1fr);gap:.2rem}}
.details{font-size:.86rem;color:var(--soft)}
.details li{display:inline}
.details li:not(:last-child)::after{content:" · "}
.spot{font-size:.92rem;margin-top:.2rem}
.spot code{color:var(--ink)}
.inside{color:var(--soft);font-size:.92em}
.inside::before{content:"· "}
.more,.rule,.silences,.meta{font-size:.86rem;color:var(--soft);margin-top:.35rem}
blockquote{margin-top:.3rem;padding-left:.85rem;border-left:.16rem solid var(--line);font-family:var(--serif)}
q{font-family:var(--serif);quotes:"“" "”"}
.steps{counter-reset:step;display:grid;gap:.7rem}
.steps li{counter-increment:step;display:grid;grid-template-columns:1.9rem minmax(0,1fr)}
.steps li::before{content:counter(step);font:600 1.1rem/1.45 var(--serif);color:var(--link)}
.notes,.outcomes{display:grid;gap:.85rem}
.notes>li,.outcomes>li{display:grid;grid-template-columns:1.5rem minmax(0,1fr);align-items:start}
.notes>li>.shape,.outcomes>li>.shape{margin-top:.33em}
.outcomes b{font-weight:500}.outcomes .answer{color:var(--soft);font-size:.9rem;margin-left:.3em}.outcomes small{display:block}
.notes+h3,.notes+h4{margin:1.4rem 0 .6rem}
.grid{display:grid;gap:.8rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.panel dl{margin-top:.5rem;display:grid;gap:.45rem;font-size:.93rem}
.signals,.plain{display:grid;gap:.4rem;font-size:.88rem;padding:.35rem 0}
.claims h3,.claims h4{margin-top:.3rem}
.pairs{margin-top:.9rem;display:grid}
.pairs>li{display:grid;gap:.5rem 1.6rem;padding:.8rem 0;border-top:.07rem solid var(--line)}
@media (min-width:40rem){.pairs>li{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.pairs blockquote{margin-top:0}
.pairs .words .spot{padding-left:1rem;color:var(--soft)}
.warning{background:var(--warn-wash);border-radius:.4rem;padding:.5rem .8rem;margin-top:.5rem}
.hashes div{padding:.35rem 0}
.inputs p{margin-top:1rem;font-size:.9rem;color:var(--soft)}
`;
