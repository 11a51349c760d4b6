/** The way of each answer into the CRM as a page: a table for each form, read from left to right. */

import { heading } from '../../page/heading.ts';
import { type Content, type Html, html } from '../../page/html.ts';
import { idOf, sourceLink } from '../../page/links.ts';
import type { CampaignWays, CaptureWays, CrmWayView, Way, WayTarget, WayVerdict } from './crm-way-view.ts';

export function crmWayHtml(view: CrmWayView, level: number): Html {
  const { campaigns, leftOut } = view;
  return html`<section class="view ways" aria-label="The way into the CRM">
<p class="lead">${leadOf(view)}</p>
${campaigns.map((campaign) => campaignHtml(campaign, level))}
${leftOut > 0 && html`<p class="note">${leftOut === 1 ? 'One more campaign has forms.' : `${leftOut} more campaigns have forms.`}</p>`}
</section>
`;
}

function leadOf({ campaigns }: CrmWayView): string {
  const captures = campaigns.flatMap((campaign) => campaign.captures);
  if (captures.length === 0) return 'No campaign has a form.';
  const ways = captures.flatMap((capture) => capture.ways);
  const counted = (verdicts: readonly WayVerdict[]) =>
    ways.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const forms = captures.length === 1 ? 'One form' : `${captures.length} forms`;
  const fit = counted(['fits']);
  const lossy = counted(['lossy']);
  const lost = counted(['impossible', 'unknown', 'nowhere']);
  const ended = counted(['discarded', 'shared']);
  const parts = [
    `${fit} of ${ways.length} ways ${fit === 1 ? 'fits' : 'fit'}`,
    lossy > 0 && `${lossy} may lose something`,
    lost > 0 && `${lost} ${lost === 1 ? 'does' : 'do'} not arrive as ${lost === 1 ? 'it is' : 'they are'}`,
    ended > 0 && `${ended} ${ended === 1 ? 'ends' : 'end'} here on purpose`,
  ];
  return `${forms}. ${parts.filter((part) => part !== false).join(', ')}.`;
}

function campaignHtml({ name, title, place, status, captures }: CampaignWays, level: number): Html {
  const id = idOf('crm-way', name);
  return html`<section class="campaign" id="${id}">
${heading(level, html`${sourceLink(name, place, id)}${title !== '' && html` <span class="title"><bdi>${title}</bdi></span>`}${status !== '' && html` <span class="verdict">${status}</span>`}`)}
${captures.map((capture) => captureHtml(capture, id, level))}
</section>
`;
}

function captureHtml(
  { name, title, place, facts, ways, remarks }: CaptureWays,
  campaign: string,
  level: number,
): Html {
  const id = idOf(campaign, name);
  return html`${heading(level + 1, html`${sourceLink(name, place, id)}${title !== '' && html` <span class="title"><bdi>${title}</bdi></span>`}`, id)}
<p class="note">${facts.map(({ label, text }, i) => `${i > 0 ? ' · ' : ''}${label} ${text}`)}</p>
${remarks.length > 0 && html`<ul class="remarks">${remarks.map(({ severity, message }) => html`<li class="verdict ${severity === 'error' ? 'over' : 'warn'}">${severity === 'error' ? '▲' : '!'} ${inWords(message)}</li>`)}</ul>`}
${ways.length > 0 && waysTable(ways, id)}
`;
}

function waysTable(ways: readonly Way[], id: string): Html {
  return html`<table class="way-table">
<thead><tr><th scope="col">Answer or value</th><th scope="col">how</th><th scope="col" class="arrow"><span class="hidden">goes to</span></th><th scope="col">in the CRM</th><th scope="col">what arrives</th></tr></thead>
<tbody>${ways.map((way, i) => {
    const isRepeated = way.by === 'field' && ways[i - 1]?.by === 'field' && ways[i - 1]?.name === way.name;
    return html`<tr id="${id}-${i}" class="${isRepeated ? 'repeated' : ''}"><th scope="row">${sourceCell(way, `${id}-${i}`, isRepeated)}</th><td class="how">${way.how.map((text) => html`<span class="step">${text}</span>`)}</td><td class="arrow">${arrow(way)}</td><td>${targetCell(way.target, `${id}-${i}`)}</td><td>${verdictCell(way)}</td></tr>
`;
  })}</tbody></table>`;
}

function sourceCell({ by, name, title, type, flags, place }: Way, id: string, isRepeated: boolean): Content {
  if (isRepeated) return html`<span class="hidden">${name}</span>`;
  const word = by === 'set' ? html`<span class="note">set</span> ` : undefined;
  return html`${word}${sourceLink(html`<b>${name}</b>`, place, id)}${typeLine(type, flags)}${title !== '' && html`<div class="title"><bdi>${title}</bdi></div>`}`;
}

function targetCell(target: WayTarget | null, id: string): Content {
  if (!target) return undefined;
  const { name, title, crm, type, flags, place } = target;
  return html`${sourceLink(html`<b>${name}</b>`, place ?? undefined, id)}${typeLine(type, flags)}${(title !== '' || crm !== '') && html`<div class="title"><bdi>${title}</bdi>${title !== '' && crm !== '' && ', '}${crm}</div>`}`;
}

function typeLine(type: string, flags: readonly string[]): Content {
  const words = [type, ...flags].filter((word) => word !== '');
  return words.length > 0 && html` <code>${words.join(', ')}</code>`;
}

/** A line that arrives, one with gaps, or one that ends. */
function arrow({ verdict }: Way): Html {
  const isCut = !['fits', 'lossy', 'shared'].includes(verdict);
  const name = verdict === 'fits' ? 'whole' : verdict === 'discarded' ? 'kept-out' : isCut ? 'cut' : 'gaps';
  const end = isCut ? html`<path d="M25 4L33 12M33 4L25 12"/>` : html`<path d="M35 3L43 8L35 13"/>`;
  return html`<svg class="way ${name}" width="44" height="16" viewBox="0 0 44 16" aria-hidden="true"><line x1="1" x2="${isCut ? 22 : 42}" y1="8" y2="8"/>${end}</svg>`;
}

const VERDICTS: Readonly<Record<WayVerdict, readonly [name: string, text: string]>> = {
  fits: ['fits', '✓ fits'],
  lossy: ['warn', '! may lose something'],
  impossible: ['over', '▲ does not fit'],
  unknown: ['over', '? target not known'],
  nowhere: ['over', '▲ goes nowhere'],
  discarded: ['', '– discarded'],
  shared: ['', '→ shared'],
};

function verdictCell({ verdict, reasons }: Way): Html {
  const [name, text] = VERDICTS[verdict];
  return html`<span class="verdict ${name}">${text}</span>${reasons.map((reason) => html`<div class="note">${inWords(reason)}</div>`)}`;
}

/** Names between backticks, as messages have them. */
function inWords(message: string): Content {
  return message.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}
