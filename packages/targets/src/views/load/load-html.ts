/** The load of all systems as a page. */
import { figure, percent, rps } from '@liaison/model';
import { shareText, type UsedLimit } from '../../load/amounts.ts';
import type { Verdict } from '../../load/verdict.ts';
import { heading } from '../../page/heading.ts';
import { type Content, type Html, html } from '../../page/html.ts';
import { idOf, sourceLink } from '../../page/links.ts';
import type { SourcePlace } from '../../page/source-place.ts';
import { timeHtml } from '../../page/times.ts';
import { chartHtml } from './chart-html.ts';
import type { TimedText } from './load-facts.ts';
import type { LoadMoment } from './load-moment.ts';
import type { LoadView, SystemLoadView, SystemSummary } from './load-view.ts';

export function loadHtml(view: LoadView, level: number): Html {
  const summary = view.systems.length > 0 && summaryTable(view);
  const systems = view.shown.map((system) => systemHtml(system, level));
  return html`<section class="view" aria-label="Load">
<p class="lead">${leadOf(view)}</p>
${view.draft !== null && html`<p class="note">As if the draft <b>${view.draft}</b> were planned.</p>`}
${view.isChosen ? [systems, summary] : [summary, systems]}
</section>
`;
}

function leadOf({ systems }: LoadView): string {
  const by = (verdict: Verdict) => systems.filter((system) => system.verdict === verdict);
  const over = by('over').map(({ name, tightest }) => `${name} gets ${tightest?.text ?? 'too much'}`);
  const unknown = by('unknown').map(({ name }) => name);
  if (systems.length === 0) return 'No campaign loads a system.';
  const fits = by('fits').length;
  const counted = (amount: number) => (amount === 1 ? '1 system' : `${amount} systems`);
  const not = over.length === 1 ? 'does not' : 'do not';
  const subject = fits > 0 ? `${over.length} ${not}` : `${counted(over.length)} ${not} fit`;
  const parts = [
    ...(fits > 0 ? [`${counted(fits)} ${fits === 1 ? 'fits' : 'fit'}`] : []),
    ...(over.length > 0 ? [`${subject}: ${over.join(', ')}`] : []),
  ].join(', ');
  const text = [parts, unknown.length > 0 ? `no capacity is known of ${unknown.join(', ')}` : ''];
  const sentence = text.filter((part) => part !== '').join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const VERDICTS: Readonly<Record<Verdict, readonly [sign: string, text: string]>> = {
  over: ['▲', 'too much'],
  fits: ['✓', 'fits'],
  unknown: ['?', 'nobody says what it can take'],
  idle: ['–', 'no campaign loads it'],
};

function verdictHtml(verdict: Verdict): Html {
  const [sign, text] = VERDICTS[verdict];
  return html`<span class="verdict ${verdict}"><span aria-hidden="true">${sign}</span> ${text}</span>`;
}

function summaryTable({ systems, idle, shown }: LoadView): Html {
  const whole = new Set(shown.map(({ name }) => name));
  return html`<div class="scroll"><table class="summary">
<caption>Systems, the fullest first</caption>
<thead><tr><th scope="col">System</th><th scope="col">Worst second</th><th scope="col">When</th><th scope="col" class="meter-cell">Used of its tightest limit</th><th scope="col">Verdict</th></tr></thead>
<tbody>${systems.map(
    (system) => html`<tr><th scope="row">${nameCell(system, whole.has(system.name))}</th>
<td>${system.peak && rps(system.peak.rate)}</td>
<td>${system.peak && timeHtml(system.peak.at, system.zone)}</td>
<td class="meter-cell">${meter(system)}</td>
<td>${verdictHtml(system.verdict)}</td></tr>
`,
  )}</tbody></table></div>
${idle.length > 0 && html`<p class="note">No campaign loads ${idle.map(({ name }) => name).join(', ')}.</p>`}`;
}

/** Leads to the system on the page; where it is not there, to this line, and an editor shows it. */
function nameCell({ name, title }: SystemSummary, isShown: boolean): Html {
  const id = idOf('load', name);
  const link = isShown
    ? html`<a href="#${id}">${name}</a>`
    : html`<a id="${id}" href="#${id}" data-system="${name}">${name}</a>`;
  return html`${link}${title !== '' && html` <span class="title"><bdi>${title}</bdi></span>`}`;
}

/** A bar on which the limit is at two thirds, so that what is above it can be seen. */
function meter({ tightest }: SystemSummary): Content {
  if (!tightest) return undefined;
  const text = html`<span class="amount">${tightest.text}</span>`;
  if (!Number.isFinite(tightest.share)) return text;
  const width = Math.min(tightest.share, 1.5) / 1.5;
  return html`<svg class="meter" width="100%" height="10" aria-hidden="true"><rect class="track" width="100%" height="10" rx="2"/><rect class="${tightest.isOver ? 'over' : 'used'}" width="${width * 100}%" height="10" rx="2"/><line class="mark" x1="66.667%" x2="66.667%" y1="0" y2="10"/></svg>${text}, ${shareText(tightest.share)}`;
}

function systemHtml(system: SystemLoadView, level: number): Html {
  const id = idOf('load', system.name);
  const places = new Map<string, SourcePlace>();
  for (const { campaign, place } of system.budgets) if (!places.has(campaign)) places.set(campaign, place);
  return html`<section class="system" id="${id}" data-name="${system.name}">
${heading(level, html`${sourceLink(system.name, system.place, id)}${system.title !== '' && html` <span class="title"><bdi>${system.title}</bdi></span>`} ${verdictHtml(system.verdict)}`)}
<dl class="facts">${system.facts.map(
    ({ label, text }) => html`<div><dt>${label}</dt><dd>${timedText(text, system.zone)}</dd></div>`,
  )}</dl>
${system.charts.map((chart, i) => chartHtml(chart, system, i, (campaign) => places.get(campaign)))}
<div class="tables">
${system.asked && momentTable('At the moment', system.asked, system, `${id}-asked`)}
${system.worst && momentTable('In the worst second', system.worst, system, `${id}-worst`)}
${system.exceeded.map((limit, i) => limitTable(limit, system, `${id}-limit-${i}`))}
${budgetTable(system, id)}
${closedTable(system, id)}
</div>
</section>
`;
}

function timedText(text: TimedText, zone: string): Content {
  return text.map((part) => (typeof part === 'string' ? part : timeHtml(part.at, zone)));
}

/** Channels that add less of the whole are told together, but for the heaviest. */
const SMALL = 0.01;
const ALWAYS = 3;

function momentTable(title: string, moment: LoadMoment, { zone }: SystemLoadView, id: string): Html {
  const { parts, rate, everyday } = moment;
  const large = parts.filter((part, i) => i < ALWAYS || part.rate >= SMALL * rate);
  const small = parts.slice(large.length);
  const row = (name: Content, amount: number, visits: number) =>
    html`<tr><th scope="row">${name}</th><td class="number">${figure(amount)}</td><td class="number">${rate > 0 && shareText(amount / rate)}</td><td class="number">${visits > 0 && figure(visits * 60)}</td></tr>
`;
  const sum = (of: 'rate' | 'visits') => small.reduce((total, part) => total + part[of], 0);
  return html`<div class="scroll"><table id="${id}">
<caption>${title}, ${timeHtml(moment.at, zone)}: ${rps(rate)}${moment.share !== null && `, ${percent(moment.share)} of capacity`}</caption>
<thead><tr><th scope="col">Who</th><th scope="col" class="number">rps</th><th scope="col" class="number">share</th><th scope="col" class="number">visits/min</th></tr></thead>
<tbody>${everyday > 0 && row('everyday load', everyday, 0)}${large.map((part) =>
    row(sourceLink(`${part.campaign} ${part.channel}`, part.place ?? undefined, id), part.rate, part.visits),
  )}${small.length > 0 && row(small.length === 1 ? '1 more channel' : `${small.length} more channels`, sum('rate'), sum('visits'))}</tbody></table></div>`;
}

/** Who has the users at a time, or the requests of a window, that are too much. */
function limitTable({ text, at, used, parts, kind }: UsedLimit, { zone }: SystemLoadView, id: string): Html {
  const everyday = parts.reduce((rest, { amount }) => rest - amount, used);
  const row = (name: string, amount: number) =>
    html`<tr><th scope="row">${name}</th><td class="number">${figure(amount)}</td><td class="number">${used > 0 && shareText(amount / used)}</td></tr>
`;
  return html`<div class="scroll"><table id="${id}">
<caption>Too much: ${text}, at ${timeHtml(Date.parse(at) / 1000, zone)}</caption>
<thead><tr><th scope="col">Who</th><th scope="col" class="number">${kind === 'users' ? 'users' : 'requests'}</th><th scope="col" class="number">share</th></tr></thead>
<tbody>${everyday > 0 && row('everyday load', everyday)}${parts
    .slice(0, MOST_PARTS)
    .map(({ campaign, channel, amount }) => row(`${campaign} ${channel}`, amount))}</tbody></table>${
    parts.length > MOST_PARTS && html`<p class="note">And ${parts.length - MOST_PARTS} more.</p>`
  }</div>`;
}

const MOST_PARTS = 12;

function budgetTable({ budgets, budgetsLeftOut, zone }: SystemLoadView, id: string): Content {
  if (budgets.length === 0) return undefined;
  return html`<div class="scroll"><table id="${id}-budgets">
<caption>Campaigns beside their budgets here, each by itself</caption>
<thead><tr><th scope="col">Campaign</th><th scope="col">worst of budget</th><th scope="col" class="number">used</th><th scope="col">when</th></tr></thead>
<tbody>${budgets.map(
    ({
      campaign,
      place,
      text,
      share,
      at,
      isOver,
    }) => html`<tr><th scope="row">${sourceLink(campaign, place, `${id}-budgets`)}</th><td>${text}</td><td class="number">${
      share !== null &&
      html`<span class="${isOver ? 'verdict over' : ''}">${shareText(share)}${isOver && ' ▲'}</span>`
    }</td><td>${at !== null && timeHtml(at, zone, false)}</td></tr>
`,
  )}</tbody></table>${budgetsLeftOut > 0 && html`<p class="note">And ${budgetsLeftOut} more.</p>`}</div>`;
}

function closedTable({ closed, zone }: SystemLoadView, id: string): Content {
  if (closed.length === 0) return undefined;
  const words = {
    campaigns: 'freeze of campaigns',
    releases: 'freeze of releases',
    maintenance: 'maintenance',
  };
  return html`<div class="scroll"><table id="${id}-closed">
<caption>Freezes and maintenance</caption>
<thead><tr><th scope="col">What</th><th scope="col">from</th><th scope="col">up to</th><th scope="col">why</th></tr></thead>
<tbody>${closed.map(
    ({
      kind,
      from,
      to,
      reason,
      place,
    }) => html`<tr><th scope="row">${sourceLink(words[kind], place, `${id}-closed`)}</th><td>${timeHtml(from, zone, false)}</td><td>${timeHtml(to, zone, false)}</td><td>${reason}</td></tr>
`,
  )}</tbody></table></div>`;
}
