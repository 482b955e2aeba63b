/** The one style sheet of a site: both themes, paper, and screens from 320 pixels on. */
export const siteStyle = `:root{--page:#fff;--text:#1c2430;--muted:#566070;--line:#d5dae1;--soft:#f4f6f8;--link:#0b57a4;--warn:#8a4b00;--warn-page:#fff4e0}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--page:#12171e;--text:#e4e8ee;--muted:#a3adba;--line:#333c48;--soft:#1b222b;--link:#7db8f5;--warn:#ffc46b;--warn-page:#33260e}}
:root[data-theme=dark]{--page:#12171e;--text:#e4e8ee;--muted:#a3adba;--line:#333c48;--soft:#1b222b;--link:#7db8f5;--warn:#ffc46b;--warn-page:#33260e}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--link)}a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
code{font:.9em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
h1 code{font-size:1em}
small{color:var(--muted);font-size:.85em}
.top{position:sticky;top:0;z-index:2;display:flex;gap:.75rem;align-items:center;padding:.6rem max(1rem,calc((100% - 76rem)/2));background:var(--page);border-bottom:1px solid var(--line)}
.home{font-weight:650;color:var(--text);text-decoration:none;flex:1 1 auto;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;min-width:3rem}
.search{position:relative;flex:0 1 22rem;min-width:8rem}
#search{width:100%;padding:.4rem .6rem;font:inherit;color:var(--text);background:var(--soft);border:1px solid var(--muted);border-radius:6px}
#results{position:absolute;right:0;top:calc(100% + .3rem);width:min(34rem,92vw);max-height:70vh;overflow:auto;background:var(--page);border:1px solid var(--line);border-radius:8px;box-shadow:0 8px 28px rgba(0,0,0,.22);padding:.3rem}
#results [role=option]{display:block;padding:.4rem .6rem;border-radius:6px;color:var(--text);text-decoration:none;cursor:pointer}
#results [aria-selected=true],#results [role=option]:hover{background:var(--soft);box-shadow:inset 3px 0 var(--link)}
#results small{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
#results p{margin:.4rem .6rem;color:var(--muted)}
#theme{font:inherit;line-height:1;padding:.5rem .65rem;background:var(--soft);color:var(--text);border:1px solid var(--line);border-radius:6px;cursor:pointer}
.menu{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;padding:.5rem max(1rem,calc((100% - 76rem)/2)) 0}
.menu a[aria-current]{color:var(--text);font-weight:600;text-decoration:none}
main{max-width:78rem;margin:0 auto;padding:.5rem 1rem 3rem}
h1{font-size:1.7rem;line-height:1.2;margin:.6rem 0}h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:.4rem;border-top:1px solid var(--line)}h3{font-size:1rem;margin:1.1rem 0 .3rem}
article{scroll-margin-top:4rem}section{scroll-margin-top:4rem}
.kind{margin:1rem 0 -.5rem;color:var(--muted);font-size:.85rem}
.lead{font-size:1.08rem;max-width:60rem}
ul{padding-left:1.2rem;margin:.4rem 0}li{margin:.25rem 0;max-width:64rem}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0;padding:0}
.counts div{display:flex;flex-direction:column-reverse;min-width:6rem;padding:.5rem .8rem;background:var(--soft);border:1px solid var(--line);border-radius:8px}
.counts dt{color:var(--muted);font-size:.85rem}.counts dd{margin:0;font-size:1.4rem;font-weight:650}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid var(--line);font-weight:400}
thead th{background:var(--soft);font-weight:600;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
th code,td:nth-child(2) code{overflow-wrap:normal;white-space:nowrap}td:last-child{min-width:14rem}
abbr{font-size:.75rem;color:var(--muted);text-decoration:none;border:1px solid var(--line);border-radius:4px;padding:0 .25rem}
figure{margin:.8rem 0;border:1px solid var(--line);border-radius:8px;overflow:auto;background:var(--page)}
figure img{display:block;max-width:100%;height:auto;margin:0 auto}
pre{overflow:auto;padding:.8rem;background:var(--soft);border:1px solid var(--line);border-radius:8px}
.warn{color:var(--warn);background:var(--warn-page);padding:.5rem .8rem;border-radius:8px}
footer{max-width:78rem;margin:0 auto;padding:1rem;color:var(--muted);font-size:.85rem;border-top:1px solid var(--line)}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip:focus{position:fixed;left:1rem;top:.5rem;z-index:3;background:var(--page);padding:.5rem}
.dark-only{display:none}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .dark-only{display:block}:root:not([data-theme=light]) .light-only{display:none}}
:root[data-theme=dark] .dark-only{display:block}:root[data-theme=dark] .light-only{display:none}
@media (max-width:40rem){body{font-size:15px}.home{max-width:34vw}.search{flex:1 1 auto}#results{position:fixed;left:1rem;right:1rem;top:3.6rem;width:auto}h1{font-size:1.4rem}.scroll{border:0;overflow:visible}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tbody tr{display:block;border:1px solid var(--line);border-radius:8px;padding:.35rem .7rem;margin-bottom:.5rem}tbody th,tbody td{display:block;border:0;padding:.1rem 0;min-width:0}tbody th{font-weight:600}tbody td:empty{display:none}tbody td::before{content:attr(data-label) " ";color:var(--muted);font-size:.85em}td:nth-child(2) code,th code{white-space:normal;overflow-wrap:anywhere}figure img{max-width:none;min-width:100%;height:auto;width:auto;max-height:75vh}}
@media print{.top,.menu,footer,.skip{display:none}body{font-size:10pt}.scroll,figure{overflow:visible;border:0}a{color:inherit;text-decoration:none}section{break-inside:avoid-page}thead{display:table-header-group}:root,:root[data-theme=dark]{--page:#fff;--text:#000;--muted:#444;--line:#bbb;--soft:#fff;--link:#000}:root .light-only,:root[data-theme=dark] .light-only{display:block!important}:root .dark-only,:root[data-theme=dark] .dark-only{display:none!important}}
`
