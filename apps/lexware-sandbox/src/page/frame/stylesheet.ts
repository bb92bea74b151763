/** The one stylesheet of the pages: light and dark, wide and narrow, printed as it is seen. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f6f8, #14191f);
  --paper: light-dark(#ffffff, #1c232b);
  --ink: light-dark(#1d2733, #e4e9ee);
  --faint: light-dark(#52606d, #a3b0bd);
  --line: light-dark(#dde3e9, #333d48);
  --accent: light-dark(#0b5cad, #7db8f5);
  --on-accent: light-dark(#ffffff, #10202f);
  --good: light-dark(#1a7f4b, #6fd09b);
  --care: light-dark(#8f5b00, #f0be62);
  --bad: light-dark(#b3261e, #ff9a91);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; padding-top: .9rem; padding-bottom: .9rem; }
header nav { flex: 1; }
.brand { font-weight: 650; text-decoration: none; color: inherit; }
main { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding-top: 1.25rem; padding-bottom: 2rem; max-width: 71.5rem; }
footer { color: var(--faint); font-size: .85rem; padding-top: 1rem; padding-bottom: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .25rem 0 1rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .6rem; }
h3 { font-size: .95rem; margin: 0 0 .4rem; color: var(--faint); }
a { color: var(--accent); }
code { font: .88em/1.4 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
small, .note, .lead { color: var(--faint); }
.lead { margin-top: -.5rem; max-width: 50rem; }
.empty { color: var(--faint); border: 1px dashed var(--line); border-radius: 8px; padding: 1rem 1.1rem; margin: .5rem 0; }
.notice { border-left: 4px solid var(--accent); background: var(--ground); padding: .7rem 1rem; margin: 0 0 1.25rem; border-radius: 0 8px 8px 0; }
nav { display: flex; flex-wrap: wrap; gap: .25rem .25rem; }
nav a { padding: .3rem .7rem; border-radius: 6px; text-decoration: none; color: inherit; }
nav a:hover { background: var(--ground); }
header nav a:hover { background: var(--line); }
nav a[aria-current] { background: var(--accent); color: var(--on-accent); }
nav a[aria-current] small { color: inherit; }
.ledger strong { white-space: normal; }
.ledger { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.25rem; border-bottom: 1px solid var(--line); padding-bottom: .8rem; margin-bottom: 1.1rem; }
.tabs { margin-bottom: .9rem; }
.tabs a { border: 1px solid var(--line); }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; font-size: .94rem; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
th { text-align: left; font-weight: 600; color: var(--faint); font-size: .85rem; overflow-wrap: normal; }
tbody tr:hover { background: var(--ground); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { display: inline-block; padding: .05rem .5rem; border-radius: 99px; border: 1px solid currentColor; font-size: .82rem; font-weight: 500; white-space: nowrap; vertical-align: middle; color: var(--faint); }
.badge.waiting, .badge.open, .badge.proposed { color: var(--accent); }
.badge.delivered, .badge.paid, .badge.paidoff, .badge.completely_assigned, .badge.accepted { color: var(--good); }
.badge.unchecked, .badge.blank, .badge.partly_assigned { color: var(--care); }
.badge.given-up, .badge.dropped, .badge.overdue, .badge.rejected { color: var(--bad); }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.1rem; margin: 0 0 1rem; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.counts { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem; margin: .75rem 0; }
.counts a { border: 1px solid var(--line); padding: .5rem .7rem; }
.counts b { display: block; font-size: 1.25rem; line-height: 1.2; }
.facts { margin: 0; }
.facts div { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: .75rem; padding: .2rem 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; }
.beside h2:first-child { margin-top: 0; }
.match { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: .75rem 2rem; }
.cards .facts div { grid-template-columns: 6.5rem 1fr; }
strong { white-space: nowrap; }
.buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; border-top: 1px solid var(--line); padding-top: .8rem; }
.buttons .note { margin: 0; flex: 1 1 16rem; }
form.inline { display: inline; }
button, input, select { font: inherit; color: inherit; }
button { padding: .4rem .95rem; white-space: nowrap; border-radius: 6px; border: 1px solid var(--line); background: var(--paper); cursor: pointer; }
button:hover { border-color: currentColor; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.danger { color: var(--bad); border-color: currentColor; }
input:not([type=checkbox]), select { width: 100%; padding: .4rem .55rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); min-height: 2.3rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.field { margin: 0; display: flex; flex-direction: column; gap: .2rem; }
.field label { font-size: .85rem; color: var(--faint); }
.field small { font-size: .8rem; }
.filter { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .6rem 0 1rem; }
.filter .field { min-width: 9rem; }
.filter .field:last-child { min-width: 0; }
.tools { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 0 1rem; }
.tools .inline { margin-bottom: 1rem; }
.grid { display: grid; gap: 1rem 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); align-items: start; }
.grid .field { display: grid; grid-row: span 3; grid-template-rows: subgrid; row-gap: .2rem; }
.grid .field label { align-self: end; }
.grid .field:last-child { grid-column: 1 / -1; justify-items: start; }
.time { font-size: 1.2rem; margin-right: .5rem; font-variant-numeric: tabular-nums; }
.pager { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; color: var(--faint); }
figure { margin: 0 0 1.5rem; }
figcaption { margin-bottom: .4rem; overflow-wrap: anywhere; }
figure object { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 6px; }
figure img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
figure pre { max-height: 36rem; overflow: auto; margin: 0; padding: .8rem; border: 1px solid var(--line); border-radius: 6px; font: .82rem/1.45 ui-monospace, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 46rem) {
  header, main, footer { padding-left: .9rem; padding-right: .9rem; }
  main { border-left: 0; border-right: 0; border-radius: 0; }
  header nav { order: 3; flex-basis: 100%; margin: 0 -.7rem; }
  header .language { margin-left: auto; }
  .beside { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; width: 100%; }
  tr { border: 1px solid var(--line); border-radius: 8px; padding: .35rem .8rem; margin-bottom: .7rem; }
  td, td.number { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .75rem; border: 0; padding: .15rem 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  td::before { content: attr(data-title); color: var(--faint); font-size: .85rem; }
  td:has(> div:empty) { display: none; }
  .filter .field { flex: 1 1 9rem; }
  .filter .field:last-child { flex: 0 0 auto; }
}
`;
