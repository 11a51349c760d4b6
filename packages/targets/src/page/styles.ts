/**
 * How pages look. Colours are those of the editor where there is one, else those of here, light or dark as the reader
 * likes it. Nothing is positioned by a `style` attribute, which the rules of editors forbid.
 */

const LIGHT = `
--ink: var(--vscode-foreground, #1c2126); --soft: var(--vscode-descriptionForeground, #5a646e);
--ground: var(--vscode-editor-background, #ffffff); --raised: var(--vscode-editorWidget-background, #f5f7f9);
--line: var(--vscode-panel-border, #d5dbe1); --link: var(--vscode-textLink-foreground, #0b5cad);
--focus: var(--vscode-focusBorder, #0b5cad);
--series-1: #3574d4; --series-2: #e2892b; --series-3: #3c9a68; --series-4: #9a68c8; --others: #87919b;
--everyday: #cdd4da; --over: #c62f46; --fits: #2c7a4f; --warn: #9a5b00; --band: #5a646e`;

const DARK = `
--ink: var(--vscode-foreground, #e3e7eb); --soft: var(--vscode-descriptionForeground, #a2acb6);
--ground: var(--vscode-editor-background, #16191d); --raised: var(--vscode-editorWidget-background, #20252a);
--line: var(--vscode-panel-border, #3a4249); --link: var(--vscode-textLink-foreground, #7ab4f5);
--focus: var(--vscode-focusBorder, #7ab4f5);
--series-1: #5b96ee; --series-2: #eba04f; --series-3: #55b583; --series-4: #b48be0; --others: #7c8791;
--everyday: #434c54; --over: #ff6d7f; --fits: #6fcb98; --warn: #e7b157; --band: #a2acb6`;

export const STYLES = `
:root { color-scheme: light; ${LIGHT}; }
@media (prefers-color-scheme: dark) { :root[data-theme="auto"] { color-scheme: dark; ${DARK}; } }
:root[data-theme="dark"] { color-scheme: dark; ${DARK}; }
body.vscode-light { color-scheme: light; ${LIGHT}; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; ${DARK}; }
* { box-sizing: border-box; }
body { margin: 0; padding: 20px 24px 120px; background: var(--ground); color: var(--ink);
  font: 14px/1.5 var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif); }
main { max-width: 1160px; margin: 0 auto; container-type: inline-size; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 24px; margin-bottom: 8px; }
h1 { font-size: 24px; line-height: 1.25; font-weight: 650; margin: 0; flex: 1 1 auto; }
h2 { font-size: 19px; line-height: 1.3; font-weight: 650; margin: 0 0 12px; }
h3, .ways h3, .rows :is(h2, h3) { font-size: 15px; line-height: 1.4; font-weight: 650; margin: 20px 0 6px; }
.part h3 { font-size: 17px; } .ways h4 { font-size: 15px; margin: 20px 0 6px; font-weight: 650; }
.part { margin-top: 28px; padding-top: 20px; border-top: 3px solid var(--line); } .part > h2 { font-size: 21px; }
h2, h3, h4, td, th, p, li, dd { overflow-wrap: anywhere; }
p { margin: 8px 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.lead { font-size: 15px; }
.note, .title { color: var(--soft); }
.title { font-weight: 400; }
.clock { color: var(--soft); white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.utc, main:has(.utc-switch:checked) .local { display: none; }
main:has(.utc-switch:checked) span.utc { display: inline; }
main:has(.utc-switch:checked) g.utc { display: block; }
.system, .campaign { margin-top: 36px; padding-top: 24px; border-top: 1px solid var(--line); }

.verdict { font-size: 13px; font-weight: 600; white-space: nowrap; color: var(--soft); }
.verdict.over { color: var(--over); } .verdict.fits { color: var(--fits); } .verdict.warn { color: var(--warn); }
.verdict.unknown { white-space: normal; }
:is(h2, h3) .verdict { margin-left: 8px; }

.scroll { overflow-x: auto; margin: 14px 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
th, td { text-align: left; font-weight: 400; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--soft); font-size: 12px; }
tr > :last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
tr:target > * { background: var(--raised); }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 8px 40px; }
.meter-cell { width: 32%; min-width: 190px; }
.meter { display: block; margin: 5px 0 3px; }
.meter .track { fill: var(--raised); stroke: var(--line); } .meter .used { fill: var(--series-1); } .meter .over { fill: var(--over); }
.meter .mark { stroke: var(--ink); stroke-width: 2; }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 2px 40px; margin: 0 0 16px; }
.facts div { display: grid; grid-template-columns: 8em 1fr; gap: 12px; }
dt { color: var(--soft); } dd { margin: 0; }

figure { margin: 20px 0; }
figcaption { font-weight: 600; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 4px 0 8px; padding: 0; color: var(--soft); font-size: 13px; }
.legend i, .columns i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 6px; background: currentColor; }
.columns i { margin: 0 4px 0 6px; }
i.everyday { background: var(--everyday); } i.others { background: var(--others); }
i.series-1 { background: var(--series-1); } i.series-2 { background: var(--series-2); }
i.series-3 { background: var(--series-3); } i.series-4 { background: var(--series-4); }
i.above { background: repeating-linear-gradient(45deg, var(--over) 0 2px, transparent 2px 4px); border: 1px solid var(--over); }
i.closed-campaigns, i.closed-releases, i.closed-maintenance { border: 1px solid var(--band); background: none; }
i.closed-campaigns { background: repeating-linear-gradient(45deg, var(--band) 0 1px, transparent 1px 4px); }
i.closed-releases { background: radial-gradient(var(--band) 1px, transparent 1.2px) 0 0 / 4px 4px; }
i.closed-maintenance { background: repeating-linear-gradient(90deg, var(--band) 0 1px, transparent 1px 4px); }

svg { display: block; overflow: visible; }
svg svg { overflow: hidden; }
.defs { position: absolute; }
.plot { position: relative; margin-top: 4px; }
.plot path { stroke: var(--ground); stroke-width: 1; vector-effect: non-scaling-stroke; }
path.everyday { fill: var(--everyday); } path.others { fill: var(--others); }
path.series-1 { fill: var(--series-1); } path.series-2 { fill: var(--series-2); }
path.series-3 { fill: var(--series-3); } path.series-4 { fill: var(--series-4); }
.hatch-over { stroke: var(--over); stroke-width: 4; } .above { fill: url(#hatch-over); }
.hatch-band { stroke: var(--band); stroke-width: 1; opacity: .55; } .dot-band { fill: var(--band); opacity: .45; }
.closed-campaigns { fill: url(#hatch-band); } .closed-releases { fill: url(#dots-band); } .closed-maintenance { fill: url(#stripes-band); }
.grid { stroke: var(--line); stroke-width: 1; opacity: .7; }
.ground { stroke: var(--soft); } .tick { stroke: var(--soft); }
.capacity, .usable { stroke: var(--over); stroke-width: 1.5; } .usable { stroke-dasharray: 5 4; }
svg text { fill: var(--soft); font-size: 11.5px; font-family: inherit; font-variant-numeric: tabular-nums; }
.value, .limit, .peak-label { paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }
.limit { text-anchor: end; fill: var(--over); font-weight: 600; }
.peak circle { fill: var(--ground); stroke: var(--ink); stroke-width: 2; }
.peak { position: relative; }
.peak-label { fill: var(--ink); font-weight: 650; text-anchor: middle; }
.peak-label.start { text-anchor: start; } .peak-label.end { text-anchor: end; }
.peak:focus-visible circle { stroke: var(--focus); stroke-width: 4; }
.columns { position: absolute; inset: 0 0 22px; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
.columns p { display: none; position: absolute; z-index: 2; left: 0; right: 0; top: calc(100% + 26px); margin: 0; padding: 6px 10px;
  background: var(--raised); border: 1px solid var(--line); border-radius: 4px; font-size: 13px; pointer-events: none; }
.columns > :hover { background: color-mix(in srgb, var(--ink) 14%, transparent); } .columns > :hover p { display: block; }
/* What leads somewhere lies above what only tells. */
.plot { isolation: isolate; } .plot > svg { position: relative; z-index: 1; pointer-events: none; } .plot > svg a { pointer-events: auto; cursor: pointer; }
.rows { margin: 16px 0 24px; }
.row { display: grid; grid-template-columns: minmax(150px, 26%) 1fr; gap: 0 12px; align-items: center; }
.row .label { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; padding: 2px 0; font-size: 13px; }
.row svg { overflow: hidden; } .row.axis svg { overflow: visible; }
.key { display: inline-block; margin-right: 6px; vertical-align: -1px; }
.run { stroke-width: 1.5; } .run.counts { fill: var(--series-1); stroke: var(--series-1); }
.run.draft { fill: color-mix(in srgb, var(--series-1) 18%, var(--ground)); stroke: var(--series-1); stroke-dasharray: 4 3; }
.run.over { fill: var(--everyday); stroke: var(--others); } .run.cancelled { fill: url(#hatch-band); stroke: var(--others); }
path.send, svg text.send { fill: var(--ink); stroke: var(--ground); stroke-width: 2px; paint-order: stroke; }
svg text.send { font-size: 14px; text-anchor: middle; } line.send { stroke: var(--ink); stroke-width: 1.5; opacity: .7; }
.row a:focus-visible { outline: none; } .row a:focus-visible :is(rect, text, line) { stroke: var(--focus); stroke-width: 3px; stroke-dasharray: none; }
.work { fill: var(--series-1); opacity: .5; } .framed { stroke: var(--band); }
.clash { fill: url(#hatch-over); stroke: var(--over); stroke-width: 1.5; }
.today { stroke: var(--over); stroke-width: 1.5; }
.remarks { list-style: none; margin: 6px 0; padding: 0; } .remarks .verdict { white-space: normal; }
code { font-family: var(--vscode-editor-font-family, ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace); font-size: .88em; color: var(--soft); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.way-table { table-layout: fixed; margin: 6px 0 20px; }
.way-table th:nth-child(1), .way-table th:nth-child(4) { width: 25%; } .way-table th:nth-child(2) { width: 20%; }
.way-table .arrow { width: 64px; } .way-table td.arrow { padding-top: 7px; }
.way-table .title { font-size: 12.5px; line-height: 1.4; } .way-table .note { font-size: 13px; line-height: 1.4; }
.way-table tr:has(+ .repeated) > :first-child { border-bottom-color: transparent; }
.step { display: inline-block; padding: 0 7px; margin: 0 4px 3px 0; border: 1px solid var(--line); border-radius: 9px; font-size: 12.5px; background: var(--raised); }
.way { fill: none; stroke: var(--fits); stroke-width: 1.75; } .way.gaps { stroke: var(--warn); } .way.gaps line { stroke-dasharray: 5 4; } .way.cut { stroke: var(--over); } .way.kept-out { stroke: var(--soft); }
details { margin: 8px 0; } summary { color: var(--soft); cursor: pointer; width: fit-content; }
details .scroll { max-height: 420px; overflow-y: auto; }
details thead th { position: sticky; top: 0; background: var(--ground); }

@container (max-width: 720px) {
  .wide, .minor { display: none; }
  table.summary thead { display: none; }
  table.summary tr { display: grid; grid-template-columns: auto 1fr; gap: 0 12px; padding: 8px 0; border-bottom: 1px solid var(--line); }
  table.summary :is(th, td) { display: block; border: 0; padding: 0; }
  table.summary .meter-cell, table.summary th { grid-column: 1 / -1; width: auto; }
  .row { grid-template-columns: 1fr; margin-top: 6px; } .row.axis > div { display: none; }
  .way-table, .way-table tbody { display: block; } .way-table thead { display: none; }
  .way-table tr { display: grid; grid-template-columns: 1fr 56px 1fr; gap: 2px 8px; padding: 10px 0; border-bottom: 1px solid var(--line); }
  .way-table tr > :is(th, td):nth-child(n) { border: 0; padding: 0; width: auto; } .way-table td.arrow { order: 1; } .way-table th { order: 0; } .way-table td:nth-child(4) { order: 2; }
  .way-table td:nth-child(2), .way-table td:nth-child(5) { order: 3; grid-column: 1 / -1; } .way-table td.arrow { width: auto; }
  th, td { padding-right: 10px; }
}
@media (max-width: 560px) { body { padding: 14px 14px 110px; } h1 { font-size: 20px; } }
@media print { .columns, .clock { display: none; } body { padding: 0; } .system, .campaign, figure { break-inside: avoid; } }
`;
