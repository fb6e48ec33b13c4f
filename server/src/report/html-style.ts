/** The only style sheet of the HTML report. No colour carries meaning alone: every sign has a shape and a word. */
export const style = `:root{color-scheme:light dark;--ground:#fff;--card:#f7f6f2;--ink:#1d2424;--soft:#4d5757;--line:#cfd3cd;--accent:#0f5a52;--error:#a3161f;--warning:#8a4b00;--information:#14507f;--hint:#55605f;--bar:#0f5a52;--bar2:#8a4b00;--light:#e5ebe6;--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--ground:#151a1a;--card:#1e2525;--ink:#e8ecea;--soft:#aeb9b6;--line:#3b4645;--accent:#79cfc3;--error:#ff9a98;--warning:#f0b667;--information:#8fc7f5;--hint:#b4bebb;--bar:#79cfc3;--bar2:#f0b667;--light:#2a3433;--mark:#5a4a10}}
*{box-sizing:border-box}
html{font:16px/1.55 "Source Sans 3","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;background:var(--ground);color:var(--ink)}
body{max-width:58rem;margin:0 auto;padding:2rem 1.5rem 4rem}
h1,h2,h3,h4{line-height:1.2;font-weight:650;text-wrap:balance}
h1{font-size:2rem;margin:.2rem 0 .4rem}
h2{font-size:1.45rem;margin:3rem 0 .6rem;padding-top:1rem;border-top:3px solid var(--accent)}
h3{font-size:1.15rem;margin:2.2rem 0 .4rem}
h4{font-size:1rem;margin:1.6rem 0 .4rem;color:var(--soft)}
p{margin:.4rem 0}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
.small{font-size:.875rem}
.lead{font-size:1.2rem;max-width:46rem}
.over{letter-spacing:.06em;text-transform:uppercase;font-size:.8rem;color:var(--soft);margin:0}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;padding:0;margin:1.2rem 0}
.figures li{flex:1 1 8rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem}
.figures b{display:block;font-size:1.9rem;line-height:1.1;font-weight:650;font-variant-numeric:tabular-nums}
.notice{border:2px solid var(--error);border-radius:.5rem;padding:.6rem 1rem;margin:1rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:1rem 0}
.marks{list-style:none;padding:0;margin:1rem 0}
.marks>li{background:var(--card);border:1px solid var(--line);border-left-width:6px;border-radius:.5rem;padding:.7rem 1rem;margin:.7rem 0;break-inside:avoid}
.marks>li.error{border-left-color:var(--error)}.marks>li.warning{border-left-color:var(--warning)}.marks>li.information{border-left-color:var(--information)}.marks>li.hint{border-left-color:var(--hint)}
.marks.all>li{background:none;border-width:0 0 0 4px;border-radius:0;padding:.1rem 0 .1rem .9rem;margin:1rem 0}
.tag{font-weight:650}
.error .tag,.tag.error{color:var(--error)}.warning .tag,.tag.warning{color:var(--warning)}.information .tag,.tag.information{color:var(--information)}.hint .tag,.tag.hint{color:var(--hint)}
.meta{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.9rem;color:var(--soft);margin:0}
blockquote{margin:.45rem 0;padding:0;font-family:Georgia,"Times New Roman",serif;font-size:1.06rem}
mark{background:var(--mark);color:inherit;padding:.05em .1em;border-radius:.2em;border-bottom:2px solid currentColor}
.try{margin:.4rem 0 0;padding:.4rem .8rem;border-left:3px solid var(--accent)}
.try b{font-size:.875rem;color:var(--accent);display:block}
ol.first{counter-reset:first}
ol.first>li{counter-increment:first;position:relative;padding-left:3.2rem}
ol.first>li::before{content:counter(first);position:absolute;left:.9rem;top:.55rem;font-size:1.5rem;font-weight:650;color:var(--soft)}
figure{margin:1rem 0;break-inside:avoid}
figcaption{font-size:.9rem;color:var(--soft);max-width:46rem;margin-bottom:.4rem}
.plot{display:block;width:100%;height:auto;font-size:12.5px;font-family:inherit}
.plot text{fill:var(--ink)}.plot .name{fill:var(--soft);font-size:10.5px}.plot .head{font-weight:650}.plot .count{font-variant-numeric:tabular-nums}
.plot .axis{stroke:var(--ink);stroke-width:1}.rule{stroke:var(--line);stroke-width:1}.plot .chapter{stroke:var(--line);stroke-width:1;stroke-dasharray:2 3}
.bars{fill:var(--bar2)}.bars.cited{fill:var(--bar)}.bars.claim{fill:var(--error)}.bars.passive-municipality{fill:var(--information)}
.sides .right{fill:var(--bar)}.sides .left{stroke:var(--bar2);stroke-width:1}.hatch{stroke:var(--bar2);stroke-width:2.4}.hatch-ground{fill:var(--ground)}
.touches{width:9.4rem;height:1rem;display:block}.touches .act{fill:var(--bar)}.touches .words{fill:var(--ground);stroke:var(--bar2);stroke-width:1.8}
table{border-collapse:collapse;width:100%;margin:.8rem 0;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);font-size:.85rem}
th[scope=row]{font-weight:650;width:22%;overflow-wrap:anywhere}
thead .n{white-space:normal}
tr{break-inside:avoid}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.state{white-space:nowrap;font-weight:650}
.state svg{width:.85em;height:.85em;margin-right:.35em;vertical-align:-.05em}
.state .ring{fill:none;stroke:currentColor;stroke-width:2}.state .full{fill:currentColor}
.state.act{color:var(--accent)}.state.words{color:var(--warning)}.state.none{color:var(--error)}
.quotes{margin:.2rem 0 .2rem;padding-left:1rem}
.quotes li{margin:.15rem 0}
.signs{list-style:none;padding:0;margin:1rem 0}
.signs>li{border-bottom:1px solid var(--line);padding:.7rem 0;break-inside:avoid}
.ask{font-style:italic}
.profiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.75rem;list-style:none;padding:0;margin:1rem 0}
.profiles li{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem;break-inside:avoid}
.profiles b{display:block}
.references li{margin:.6rem 0;break-inside:avoid}
.references{overflow-wrap:anywhere;font-size:.92rem;padding-left:2.4rem}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.9rem}
@page{size:A4;margin:17mm 16mm}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#0b443e;--error:#7d0f17;--warning:#6a3900;--information:#0f3d61;--hint:#333;--bar:#0b443e;--bar2:#6a3900;--light:#eee;--mark:#eee}
html{font-size:9.5pt;line-height:1.42;color-scheme:light}body{max-width:none;padding:0}h2{margin-top:1.8rem}.marks>li{padding:.45rem .8rem;margin:.5rem 0}.marks.all>li{padding:0 0 0 .7rem;margin:.6rem 0;font-size:.95em}.marks.all blockquote{margin:.2rem 0}.signs>li{padding:.4rem 0}td,th{padding:.3rem .5rem}.references{font-size:.82rem;columns:2;column-gap:1.6rem;padding-left:1.4rem}.references li{margin:.3rem 0;break-inside:auto}.references ul{padding-left:.8rem}footer{break-before:avoid;margin-top:1rem}h2,h3,h4{break-after:avoid}a{color:inherit;text-decoration:none}nav{display:none}.plot,.bars,.touches,mark,.marks>li{print-color-adjust:exact;-webkit-print-color-adjust:exact}.page{break-before:page}}
@media (max-width:40rem){body{padding:1rem}th[scope=row]{width:auto}.wide{display:none}}
`;

/** SHA-256 of \`style\`, for the content security policy: the page runs no script and takes no other style. A test holds it fresh. */
export const STYLE_HASH = 'sha256-nwyvmQ9Q/IaHsqzAEp0KrtJHA5ppb0TRoE+yyxLH1Jo=';
