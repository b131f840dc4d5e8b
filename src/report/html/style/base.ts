/** Paper and ink: colours with AA contrast by day and by night, type that each script is at home in, the page's frame. */
export const BASE = `
:root{color-scheme:light dark;
--paper:#f7f5f0;--card:#fffefb;--ink:#1c2126;--soft:#575e66;--line:#ded8cc;--faint:#efebe2;--link:#0c5c63;
--bad:#a1261d;--warn:#8a4b00;--cool:#245b88;--good:#1c6a3c;--open:#5d5273;--calm:#6b7178;
--bad-wash:#fbeeea;--warn-wash:#faf1e0;--cool-wash:#eaf1f7;--open-wash:#f1eef6;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
--serif:"Iowan Old Style","Charter","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,"Liberation Serif",serif;
--mono:ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace}
:lang(zh){
--sans:system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
--serif:"Iowan Old Style","Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","STSong","SimSun",serif}
@media (prefers-color-scheme:dark){:root{
--paper:#131619;--card:#1a1e22;--ink:#e9e6df;--soft:#a7adb4;--line:#31373d;--faint:#22272c;--link:#7fcbd0;
--bad:#ff9c8f;--warn:#efb566;--cool:#8fc3ee;--good:#7ecb9a;--open:#c3b6e2;--calm:#98a0a8;
--bad-wash:#2e1e1c;--warn-wash:#2b241a;--cool-wash:#1b2630;--open-wash:#25212e}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.6 var(--sans);overflow-wrap:anywhere;text-autospace:normal}
:lang(zh) body,body:lang(zh){line-height:1.75;line-break:strict}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd,figure,blockquote{margin:0}
ul,ol{padding:0;list-style:none}
small{font-size:.82em;color:var(--soft);font-weight:400}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
:focus-visible{outline:.16rem solid var(--link);outline-offset:.16rem;border-radius:.2rem}
code{font-family:var(--mono);font-size:.84em}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.brand,main,footer{max-width:70rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
.brand{display:flex;gap:.75em;align-items:baseline;padding-block:1.1rem;font-size:.86rem;color:var(--soft)}
.brand b{flex:none;font:600 1.1rem/1 var(--serif);color:var(--ink);letter-spacing:.01em}
footer{padding-block:2rem 3rem;color:var(--soft);font-size:.86rem}
footer p{max-width:46rem}
.app+.app,.all+.app{margin-top:4rem;padding-top:3rem;border-top:.25rem double var(--line)}
.masthead{border-top:.14rem solid var(--ink);padding-top:1.4rem}
h1,.masthead h2{font:600 clamp(1.9rem,1.4rem + 2.4vw,2.9rem)/1.15 var(--serif);letter-spacing:-.012em;text-wrap:balance}
:lang(zh) h1,.masthead h2:lang(zh){letter-spacing:0}
h1 small,.masthead h2 small{font:400 .5em/1 var(--sans);letter-spacing:0}
.body section>h2,.body section>h3:first-child{font:600 1.45rem/1.3 var(--serif);margin-bottom:.9rem;text-wrap:balance}
.body section{padding-top:2.6rem}
.body section h3,.body section h4,.body section h5{font-weight:600;font-size:1.06rem;line-height:1.4}
@media (min-width:64rem){.app{display:grid;grid-template-columns:minmax(0,1fr) 11.5rem;column-gap:3rem}
.app>.masthead{grid-column:1/-1}.app>.body{grid-column:1;grid-row:2}.app>.contents{grid-column:2;grid-row:2}}
`;
