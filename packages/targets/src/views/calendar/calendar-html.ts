/** The calendar of campaigns as a page: a row for each campaign, and one for each slot and each system below. */
import { compact, UTC } from '@liaison/model';
import { heading } from '../../page/heading.ts';
import { type Content, type Html, html } from '../../page/html.ts';
import { idOf, placeAttributes, sourceLink } from '../../page/links.ts';
import { timeTicks } from '../../page/time-axis.ts';
import { dayTime, longDay, timeHtml, zoneNamed } from '../../page/times.ts';
import { CLOSED_WORDS } from '../closed-times.ts';
import type { CalendarSlot } from './calendar-slots.ts';
import type { CalendarCampaign, CalendarSend, CalendarSystem, CalendarView, Time } from './calendar-view.ts';

/** Pixels of a row. */
const ROW = 26;

/** Sends that are nearer to each other, in per cent of the width, are one mark. */
const APART = 0.7;

/** More marks than this in a row would hide it. */
const MANY_MARKS = 30;

export function calendarHtml(view: CalendarView, level: number): Html {
  const { campaigns, slots, systems, leftOut } = view;
  return html`<section class="view calendar" aria-label="Calendar">
<p class="lead">${leadOf(view)}</p>
${legendHtml(view)}
<div class="rows">
${axisHtml(view)}
${campaigns.map((campaign) => campaignRow(campaign, view))}
${leftOut > 0 && html`<p class="note">${leftOut === 1 ? 'One more campaign is' : `${leftOut} more campaigns are`} at other times, or has no dates.</p>`}
${slots.length > 0 && heading(level, 'Slots')}
${slots.map((slot) => slotRow(slot, view))}
${systems.length > 0 && heading(level, 'Systems')}
${systems.map((system) => systemRow(system, view))}
</div>
${campaignTable(view)}
${slotTable(view)}
${systemTable(view)}
</section>
`;
}

function leadOf({ campaigns, slots, systems, from, to }: CalendarView): string {
  const clashes = systems.flatMap(({ name, clashes: all }) => all.map(({ kind }) => ({ name, kind })));
  const span = `${longDay(from, UTC)} to ${longDay(to - 1, UTC)}`;
  const plans = campaigns.length === 1 ? 'One campaign' : `${campaigns.length} campaigns`;
  const namesOf = (kind: string) => [
    ...new Set(clashes.filter((clash) => clash.kind === kind).map(({ name }) => name)),
  ];
  const twice = slots.filter((slot) => slot.clashes.length > 0).map(({ name }) => name);
  const [over, closed] = [namesOf('too-much'), namesOf('closed')];
  return [
    `${plans}, ${span}.`,
    over.length > 0 ? `Together they are too much for ${over.join(', ')}.` : 'No system gets too much.',
    ...(closed.length > 0 ? [`Campaigns load ${closed.join(', ')} during freezes or maintenance.`] : []),
    ...(twice.length > 0 ? [`More than one campaign wants ${twice.join(', ')} at the same time.`] : []),
  ].join(' ');
}

function legendHtml(view: CalendarView): Html {
  const { campaigns, slots, systems, today } = view;
  const states = new Set(campaigns.map(stateOf));
  const closed = new Set(systems.flatMap((system) => system.closed.map(({ kind }) => kind)));
  const clashes = [...slots, ...systems].some((lane) => lane.clashes.length > 0);
  const words = { counts: 'planned or live', draft: 'draft', over: 'done', cancelled: 'cancelled' };
  const item = (name: string, text: string) =>
    html`<li><svg class="key" width="22" height="12" aria-hidden="true"><rect class="${name}" width="22" height="12" rx="2"/></svg>${text}</li>`;
  return html`<ul class="legend">
${Object.entries(words).flatMap(([state, text]) => (states.has(state as State) ? [item(`run ${state}`, text)] : []))}
<li><svg class="key" width="12" height="12" aria-hidden="true"><path class="send" d="M6 1L11 6L6 11L1 6Z"/></svg>send</li>
${within(today, view) && html`<li><svg class="key" width="12" height="12" aria-hidden="true"><line class="today" x1="6" x2="6" y1="0" y2="12"/></svg>today</li>`}
${systems.length > 0 && item('work', 'campaigns at work')}
${Object.entries(CLOSED_WORDS).flatMap(([kind, text]) => (closed.has(kind as never) ? [item(`closed-${kind} framed`, text)] : []))}
${clashes && item('clash', 'too much, booked twice, or closed to campaigns')}
</ul>`;
}

function axisHtml(view: CalendarView): Html {
  const ticks = timeTicks(view.from, view.to, UTC);
  return html`<div class="row axis"><div></div><svg width="100%" height="22" aria-hidden="true">${ticks.map(
    ({ at, label, isMinor }) => {
      const x = share(at, view);
      return html`<line class="tick" x1="${x}%" x2="${x}%" y1="16" y2="22"/>${x < 95 && html`<text class="time${isMinor && ' minor'}" x="${x}%" dx="3" y="15">${label}</text>`}`;
    },
  )}</svg></div>`;
}

type State = 'counts' | 'draft' | 'over' | 'cancelled';

function stateOf({ status, isCounted }: CalendarCampaign): State {
  if (isCounted) return 'counts';
  return status === 'draft' || status === 'cancelled' ? status : 'over';
}

function campaignRow(campaign: CalendarCampaign, view: CalendarView): Html {
  const { name, title, place, runs, sends, status } = campaign;
  const id = idOf('calendar', name);
  const bar = runs && clipped(runs, view);
  // Of all of it: what is drawn may end at an edge of the view.
  const when = runs && rangeText(runs, campaign.zone);
  const marks = marksOf(sends, view);
  return html`<div class="row" id="${id}-row"><div class="label">${sourceLink(name, place, id)} <span class="title"><bdi>${title}</bdi></span></div>
<svg width="100%" height="${ROW}" role="group" aria-label="${name}">${backgroundSvg(view)}${
    bar &&
    html`<a href="#${id}"${placeAttributes(place)} aria-label="${`${name}, ${status || 'no status'}, ${when}`}"><rect class="run ${stateOf(campaign)}" x="${share(bar.from, view)}%" width="${Math.max(share(bar.to, view) - share(bar.from, view), 0.3)}%" y="6" height="14" rx="3"><title>${name}, ${status || 'no status'}: ${when}</title></rect></a>`
  }${marks.map((mark) => sendMark(mark, campaign, view, { id, isSmall: marks.length > MANY_MARKS }))}</svg></div>
`;
}

/** The sends that one mark stands for. */
type Mark = readonly [CalendarSend, ...CalendarSend[]];

function marksOf(sends: readonly CalendarSend[], view: CalendarView): Mark[] {
  const marks: [CalendarSend, ...CalendarSend[]][] = [];
  for (const send of sends.filter((each) => within(each.from, view)).toSorted((a, b) => a.from - b.from)) {
    const last = marks.at(-1);
    if (last && share(send.from, view) - share(last[0].from, view) < APART) last.push(send);
    else marks.push([send]);
  }
  return marks;
}

function sendMark(
  mark: Mark,
  { name, zone }: CalendarCampaign,
  view: CalendarView,
  { id, isSmall }: { readonly id: string; readonly isSmall: boolean },
): Html {
  const [first] = mark;
  const x = share(first.from, view);
  const channels = [...new Set(mark.map(({ channel }) => channel))].join(', ');
  const text = `${channels} of ${name}, ${whenSent(mark, zone)}${amountText(mark)}`;
  // A letter, since shapes cannot be placed in per cent, and letters can.
  const sign = isSmall
    ? html`<line class="send" x1="${x}%" x2="${x}%" y1="9" y2="17"/>`
    : html`<text class="send" x="${x}%" y="17.5">◆</text>`;
  const isStop = isSmall ? html` tabindex="-1"` : undefined;
  return html`<a href="#${id}"${isStop}${placeAttributes(first.place)} aria-label="${text}">${sign}<title>${text}</title></a>`;
}

/** One instant for one send; how many and their first and last instant where a mark stands for several. */
function whenSent(mark: Mark, zone: string): string {
  const [first, ...others] = mark;
  const begin = dayTime(first.from, zoneNamed(zone));
  if (others.length === 0) return begin;
  const end = dayTime(others.at(-1)?.from ?? first.from, zoneNamed(zone));
  const sends = `${mark.length} sends`;
  return begin === end ? `${sends}, ${begin}` : `${sends} from ${begin} to ${end}`;
}

/** People who are reached, where not all of it is messages: nobody sends a spot to somebody. */
function amountText(mark: Mark): string {
  const amount = mark.reduce((sum, each) => sum + each.messages, 0);
  const things = mark.every(({ things }) => things === 'messages') ? 'messages' : 'people';
  return amount > 0 ? `, ${compact(amount)} ${things}` : '';
}

function slotRow({ name, title, place, bookings, clashes }: CalendarSlot, view: CalendarView): Html {
  const id = idOf('calendar-slot', name);
  const { campaigns } = view;
  const bar = (time: Time, kind: string, text: string) => {
    const shown = clipped(time, view);
    const x = share(shown.from, view);
    return html`<rect class="${kind}" x="${x}%" width="${Math.max(share(shown.to, view) - x, 0.3)}%" y="6" height="14" rx="3"><title>${text}</title></rect>`;
  };
  return html`<div class="row" id="${id}-row"><div class="label">${sourceLink(name, place, id)} <span class="title"><bdi>${title}</bdi></span></div>
<svg width="100%" height="${ROW}" role="group" aria-label="${name}">${backgroundSvg(view)}${bookings.map(
    (booking) => {
      const campaign = campaigns.find((each) => each.name === booking.campaign);
      const text = `${booking.campaign}, ${rangeText(booking, campaign?.zone ?? 'UTC')}`;
      return html`<a href="#${id}"${placeAttributes(booking.place)} aria-label="${text}">${bar(booking, `run ${campaign ? stateOf(campaign) : 'counts'}`, text)}</a>`;
    },
  )}${clashes.map((clash) => {
    const text = `booked twice, ${rangeText(clash, 'UTC')}: ${clash.campaigns.join(', ')}`;
    return html`<a href="#${id}" aria-label="${text}">${bar(clash, 'clash', text)}</a>`;
  })}</svg></div>
`;
}

function systemRow(system: CalendarSystem, view: CalendarView): Html {
  const { name, title, place, work, closed, clashes, zone } = system;
  const id = idOf('calendar-system', name);
  const bar = (time: Time, kind: string, text: string, y: number, height: number) => {
    const shown = clipped(time, view);
    const x = share(shown.from, view);
    return html`<rect class="${kind}" x="${x}%" width="${Math.max(share(shown.to, view) - x, 0.3)}%" y="${y}" height="${height}" rx="2"><title>${text}</title></rect>`;
  };
  return html`<div class="row" id="${id}-row"><div class="label">${sourceLink(name, place, id)} <span class="title"><bdi>${title}</bdi></span></div>
<svg width="100%" height="${ROW}" role="group" aria-label="${name}">${backgroundSvg(view)}${closed.map(
    (time) =>
      html`<a href="#${id}"${placeAttributes(time.place)} aria-label="${CLOSED_WORDS[time.kind]}">${bar(time, `closed-${time.kind} framed`, `${CLOSED_WORDS[time.kind]}, ${rangeText(time, zone)}${time.reason && `: ${time.reason}`}`, 2, ROW - 4)}</a>`,
  )}${work.map((time) => bar(time, 'work', `${time.campaign}, ${rangeText(time, zone)}`, 9, 8))}${clashes.map(
    (clash) =>
      html`<a href="#${id}" aria-label="${clash.text}">${bar(clash, 'clash', `${clash.text}, ${rangeText(clash, zone)}: ${clash.campaigns.join(', ')}`, 5, 16)}</a>`,
  )}</svg></div>
`;
}

/** Weekly lines, and today. */
function backgroundSvg(view: CalendarView): Html {
  const ticks = timeTicks(view.from, view.to, UTC);
  const today = within(view.today, view) && share(view.today, view);
  return html`${ticks.map(({ at }) => {
    const x = share(at, view);
    return html`<line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="${ROW}"/>`;
  })}${today !== false && html`<line class="today" x1="${today}%" x2="${today}%" y1="0" y2="${ROW}"/>`}`;
}

function within(instant: number, { from, to }: Time): boolean {
  return instant >= from && instant < to;
}

function clipped({ from, to }: Time, view: Time): Time {
  return {
    from: Math.min(Math.max(from, view.from), view.to),
    to: Math.max(Math.min(to, view.to), view.from),
  };
}

function share(instant: number, { from, to }: Time): number {
  return ((instant - from) / (to - from)) * 100;
}

function rangeText({ from, to }: Time, zone: string): string {
  const clock = zoneNamed(zone);
  return `${dayTime(from, clock)} to ${dayTime(to, clock)} ${clock.name}`;
}

function campaignTable({ campaigns }: CalendarView): Content {
  if (campaigns.length === 0) return undefined;
  return html`<details open><summary>Campaigns and their sends</summary><div class="scroll"><table>
<thead><tr><th scope="col">Campaign</th><th scope="col">status</th><th scope="col">from</th><th scope="col">up to</th><th scope="col" class="number">sends</th><th scope="col">first</th></tr></thead>
<tbody>${campaigns.map((campaign) => {
    const { name, place, status, runs, zone, sends } = campaign;
    const id = idOf('calendar', name);
    const [first] = sends.toSorted((a, b) => a.from - b.from);
    return html`<tr id="${id}"><th scope="row">${sourceLink(name, place, id)}</th><td>${status || 'none'}</td><td>${runs && timeHtml(runs.from, zone, false)}</td><td>${runs && timeHtml(runs.to, zone, false)}</td><td class="number">${sends.length}</td><td>${first && html`${sourceLink(first.channel, first.place, id)} ${timeHtml(first.from, zone)}`}</td></tr>
`;
  })}</tbody></table></div></details>`;
}

function slotTable({ campaigns, slots }: CalendarView): Content {
  if (slots.length === 0) return undefined;
  return html`<details open><summary>Slots: who has them when</summary><div class="scroll"><table>
<thead><tr><th scope="col">Slot</th><th scope="col">campaign</th><th scope="col">from</th><th scope="col">up to</th></tr></thead>
${slots.map(({ name, place, bookings, clashes }) => {
  const id = idOf('calendar-slot', name);
  return html`<tbody id="${id}">${bookings.map((booking) => {
    const zone = campaigns.find((each) => each.name === booking.campaign)?.zone ?? 'UTC';
    const isTwice = clashes.some(
      (clash) =>
        clash.campaigns.includes(booking.campaign) && clash.from < booking.to && booking.from < clash.to,
    );
    return html`<tr><th scope="row">${sourceLink(name, place, id)}</th><td>${sourceLink(booking.campaign, booking.place, id)}${isTwice && html` <span class="verdict over">▲ booked twice</span>`}</td><td>${timeHtml(booking.from, zone, false)}</td><td>${timeHtml(booking.to, zone, false)}</td></tr>
`;
  })}</tbody>`;
})}</table></div></details>`;
}

function systemTable({ systems }: CalendarView): Content {
  if (systems.length === 0) return undefined;
  const row = (system: CalendarSystem, what: Content, time: Time, who: string) =>
    html`<tr><th scope="row">${system.name}</th><td>${what}</td><td>${timeHtml(time.from, system.zone, false)}</td><td>${timeHtml(time.to, system.zone)}</td><td>${who}</td></tr>
`;
  return html`<details open><summary>Systems: what they are closed for, and what is too much</summary><div class="scroll"><table>
<thead><tr><th scope="col">System</th><th scope="col">what</th><th scope="col">from</th><th scope="col">up to</th><th scope="col">who, or why</th></tr></thead>
${systems.map(
  (system) =>
    html`<tbody id="${idOf('calendar-system', system.name)}">${system.clashes.map((clash) =>
      row(system, html`<span class="verdict over">▲ ${clash.text}</span>`, clash, clash.campaigns.join(', ')),
    )}${system.closed.map((time) =>
      row(
        system,
        sourceLink(CLOSED_WORDS[time.kind], time.place, idOf('calendar-system', system.name)),
        time,
        time.reason,
      ),
    )}</tbody>`,
)}</table></div></details>`;
}
