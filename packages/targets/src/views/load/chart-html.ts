/** The course of a load as a picture: areas on top of each other below the lines of what the system can take. */
import { count, figure, percent, rps, UTC } from '@liaison/model';
import { type Content, type Html, html } from '../../page/html.ts';
import { idOf, sourceLink } from '../../page/links.ts';
import type { SourcePlace } from '../../page/source-place.ts';
import { timeTicks, valueTicks } from '../../page/time-axis.ts';
import { dayTime, hourMinute, longDay, shortDay, timeHtml, timeOfDay, zoneNamed } from '../../page/times.ts';
import { CLOSED_WORDS, type ClosedTime } from '../closed-times.ts';
import type { ChartLayer, LoadChart } from './load-chart.ts';
import type { SystemLoadView } from './load-view.ts';

/** Pixels; the width is whatever there is, so all that is drawn across is in per cent of it. */
const HEIGHT = 230;
/** The plot is drawn on so many units, stretched to its height. */
const UNITS = 1000;
/** Above the highest value there is room for its label. */
const ROOM = 1.12;
const MOST_PEAKS = 5;

/** Where the campaigns of a chart are declared. */
export type PlaceOfCampaign = (campaign: string) => SourcePlace | undefined;

export function chartHtml(
  chart: LoadChart,
  system: SystemLoadView,
  index: number,
  placeOf: PlaceOfCampaign,
): Html {
  const id = idOf('load', system.name, 'chart', String(index));
  const scale = scaleOf(chart, system);
  const where = html`${longDay(chart.from, zoneNamed(system.zone))}`;
  return html`<figure class="chart" id="${id}">
<figcaption>${chart.title}, from ${where}</figcaption>
${legendHtml(chart, system, placeOf, id)}
<div class="plot">
<svg width="100%" height="${HEIGHT + 22}" role="group" aria-label="${chart.title}: ${system.name}">
${bandsSvg(chart, system.closed)}
${gridSvg(scale, system)}
<svg y="0" width="100%" height="${HEIGHT}" viewBox="0 0 ${chart.totals.length} ${UNITS}" preserveAspectRatio="none">
${areasSvg(chart, scale)}
</svg>
${aboveSvg(chart, scale, system)}
${limitsSvg(scale, system)}
${axisSvg(chart, system)}
${peaksSvg(chart, scale, system, id)}
</svg>
${columnsHtml(chart, system)}
</div>
${tableHtml(chart, system, id)}
</figure>
`;
}

interface Scale {
  readonly top: number;
  /** Units from above. */
  readonly y: (rate: number) => number;
}

function scaleOf({ totals }: LoadChart, { usable, capacity }: SystemLoadView): Scale {
  const highest = totals.reduce((most, total) => Math.max(most, total), 0);
  // A capacity far above everything would press what there is to see to the ground.
  const limits = [usable, capacity].filter((limit) => limit !== null && limit <= highest * 3) as number[];
  const top = (Math.max(highest, ...limits) || 1) * ROOM;
  return { top, y: (rate) => Math.round(UNITS * (1 - Math.min(rate, top) / top)) };
}

function pixels(units: number): number {
  return (units / UNITS) * HEIGHT;
}

/** Areas from the top of the heap down, each over the one before; a thin line of the ground keeps them apart. */
function areasSvg(chart: LoadChart, { y }: Scale): Content {
  const sums = [...chart.everyday];
  const areas = [html`<path class="everyday" d="${areaPath(sums, y)}"/>`];
  for (const layer of chart.layers) {
    layer.values.forEach((value, step) => {
      sums[step] = (sums[step] ?? 0) + value;
    });
    areas.push(html`<path class="${colorOf(layer)}" d="${areaPath(sums, y)}"/>`);
  }
  return areas.reverse();
}

/** What is more than usable, over the areas; not among them, since a texture is not to be stretched. */
function aboveSvg(chart: LoadChart, { y }: Scale, { usable }: SystemLoadView): Content {
  if (chart.stepsAbove === 0 || usable === null) return undefined;
  const line = pixels(y(usable));
  const wide = 100 / chart.totals.length;
  return chart.totals.map((total, step) => {
    const height = line - pixels(y(total));
    return (
      height > 0 &&
      html`<rect class="above" x="${step * wide}%" width="${wide}%" y="${line - height}" height="${height}"/>`
    );
  });
}

function areaPath(values: readonly number[], y: Scale['y']): string {
  let path = `M0 ${UNITS}`;
  let last = UNITS;
  values.forEach((value, i) => {
    const next = y(value);
    if (next === last) return;
    path += `H${i}V${next}`;
    last = next;
  });
  return `${path}H${values.length}V${UNITS}Z`;
}

function colorOf({ color }: ChartLayer): string {
  return color === null ? 'others' : `series-${color + 1}`;
}

function layerName({ campaign, campaigns }: ChartLayer): string {
  if (campaign !== '') return campaign;
  return campaigns === 1 ? 'one other campaign' : `${campaigns} other campaigns`;
}

/** Times at which the system is closed, behind everything. */
function bandsSvg(chart: LoadChart, closed: readonly ClosedTime[]): Content {
  const { from } = chart;
  const to = from + chart.step * chart.totals.length;
  return closed
    .filter((time) => time.from < to && time.to > from)
    .map((time) => {
      const begin = share(Math.max(time.from, from), chart);
      const end = share(Math.min(time.to, to), chart);
      return html`<rect class="closed-${time.kind}" x="${begin}%" y="0" width="${end - begin}%" height="${HEIGHT}"><title>${closedText(time)}</title></rect>`;
    });
}

export function closedText({ kind, reason }: ClosedTime): string {
  return reason === '' ? CLOSED_WORDS[kind] : `${CLOSED_WORDS[kind]}: ${reason}`;
}

function share(instant: number, { from, step, totals }: LoadChart): number {
  return ((instant - from) / (step * totals.length)) * 100;
}

function gridSvg({ top, y }: Scale, { requestsPerVisit, capacity, usable }: SystemLoadView): Content {
  const isFree = (value: number) =>
    [capacity, usable].every((limit) => limit === null || Math.abs(pixels(y(limit)) - pixels(y(value))) > 16);
  return valueTicks(top / ROOM)
    .filter(isFree)
    .map((value) => {
      const at = pixels(y(value));
      const visits =
        requestsPerVisit && value > 0 ? ` · ${figure((value * 60) / requestsPerVisit)} visits/min` : '';
      return html`<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>${value > 0 && html`<text class="value" x="4" y="${at - 4}">${rps(value)}<tspan class="wide">${visits}</tspan></text>`}`;
    });
}

function limitsSvg({ top, y }: Scale, { capacity, usable }: SystemLoadView): Content {
  const line = (name: string, amount: number | null) => {
    if (amount === null || amount > top) return undefined;
    const at = pixels(y(amount));
    return html`<line class="${name}" x1="0" x2="100%" y1="${at}" y2="${at}"/><text class="limit" x="100%" dx="-4" y="${at - 4}">${name} ${count(amount)} rps</text>`;
  };
  if (capacity !== null && usable !== null && pixels(y(usable) - y(capacity)) < 14)
    return line('usable', usable);
  return [line('capacity', capacity), line('usable', usable)];
}

function axisSvg(chart: LoadChart, { zone }: SystemLoadView): Content {
  const local = zoneNamed(zone);
  const to = chart.from + chart.step * chart.totals.length;
  const labels = (clock: typeof local, name: string) =>
    html`<g class="${name}">${timeTicks(chart.from, to, clock).map(({ at, label, isMinor }) => {
      const x = share(at, chart);
      return html`<line class="tick" x1="${x}%" x2="${x}%" y1="${HEIGHT}" y2="${HEIGHT + 4}"/>${
        x < 96 &&
        html`<text class="time${isMinor && ' minor'}" x="${x}%" dx="3" y="${HEIGHT + 16}">${label}</text>`
      }`;
    })}</g>`;
  const ground = html`<line class="ground" x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}"/>`;
  if (local.name === UTC.name) return [ground, labels(UTC, 'both')];
  return [ground, labels(local, 'local'), labels(UTC, 'utc')];
}

/** The highest steps that are higher than those around them; each leads to its row in the table. */
function peaksSvg(chart: LoadChart, { y }: Scale, system: SystemLoadView, id: string): Content {
  const steps = peakSteps(chart);
  return steps.map((step, rank) => {
    const total = chart.totals[step] ?? 0;
    const x = ((step + 0.5) / chart.totals.length) * 100;
    const at = pixels(y(total));
    const side = x < 15 ? 'start' : x > 85 ? 'end' : 'middle';
    const text = `${rps(total)} at ${dayTime(instantOf(step, chart), zoneNamed(system.zone))}`;
    return html`<a class="peak" href="#${id}-${step}" data-at="${instantOf(step, chart)}" aria-label="${text}"><circle cx="${x}%" cy="${at}" r="${rank === 0 ? 4.5 : 3.5}"/>${
      rank === 0 &&
      html`<text class="peak-label ${side}" x="${x}%" y="${Math.max(12, at - 9)}">${rps(total)}</text>`
    }<title>${text}</title></a>`;
  });
}

export function peakSteps({ totals, layers }: LoadChart): number[] {
  const added = (step: number) => layers.reduce((sum, { values }) => sum + (values[step] ?? 0), 0);
  const order = totals
    .map((total, step) => ({ total, step }))
    .filter(({ step }) => added(step) > 0)
    .sort((a, b) => b.total - a.total || a.step - b.step);
  const least = (order[0]?.total ?? 0) / 2;
  const apart = totals.length / 12;
  const found: number[] = [];
  for (const { total, step } of order) {
    if (found.length >= MOST_PEAKS || total < least) break;
    const isTop = total >= (totals[step - 1] ?? 0) && total >= (totals[step + 1] ?? 0);
    if (isTop && found.every((other) => Math.abs(other - step) >= apart)) found.push(step);
  }
  return found;
}

function instantOf(step: number, chart: LoadChart): number {
  return chart.from + step * chart.step;
}

/** What is under the cursor, told below the picture. */
function columnsHtml(chart: LoadChart, system: SystemLoadView): Html {
  const zone = zoneNamed(system.zone);
  const isDaily = chart.step >= 86_400;
  const time = (at: number, clock: typeof zone) =>
    isDaily
      ? shortDay(at, clock)
      : `${shortDay(at, clock)} ${chart.step < 60 ? timeOfDay(at, clock) : hourMinute(at, clock)}`;
  const columns = chart.totals.map((total, step) => {
    const at = instantOf(step, chart);
    const when =
      zone.name === UTC.name
        ? time(at, UTC)
        : html`<span class="local">${time(at, zone)}</span><span class="utc">${time(at, UTC)}</span>`;
    const of = system.usable ? `, ${percent(total / system.usable)} of usable` : '';
    const parts = chart.layers.flatMap((layer) => {
      const value = layer.values[step] ?? 0;
      return value > 0 ? [html` <i class="${colorOf(layer)}"></i>${layerName(layer)} ${figure(value)}`] : [];
    });
    return html`<div data-at="${at}"><p><b>${when}</b> ${rps(total)}${of}${parts.length > 0 && html`:${parts} <i class="everyday"></i>everyday ${figure(chart.everyday[step] ?? 0)}`}</p></div>`;
  });
  return html`<div class="columns" aria-hidden="true">${columns}</div>`;
}

function legendHtml(chart: LoadChart, system: SystemLoadView, placeOf: PlaceOfCampaign, id: string): Html {
  const to = chart.from + chart.step * chart.totals.length;
  const kinds = new Set(
    system.closed.filter((time) => time.from < to && time.to > chart.from).map(({ kind }) => kind),
  );
  return html`<ul class="legend">
<li><i class="everyday"></i>everyday load</li>
${chart.layers.map(
  (layer) =>
    html`<li><i class="${colorOf(layer)}"></i>${sourceLink(layerName(layer), placeOf(layer.campaign), id)}</li>`,
)}
${chart.stepsAbove > 0 && html`<li><i class="above"></i>more than usable</li>`}
${[...kinds].map((kind) => html`<li><i class="closed-${kind}"></i>${CLOSED_WORDS[kind]}</li>`)}
</ul>`;
}

/** The same in figures, for those who cannot see the picture or want to know exactly. */
function tableHtml(chart: LoadChart, system: SystemLoadView, id: string): Html {
  const { requestsPerVisit, usable } = system;
  const isLoaded = (step: number) => chart.layers.some(({ values }) => (values[step] ?? 0) > 0);
  const rows = chart.totals.flatMap((total, step) => (isLoaded(step) ? [{ total, step }] : []));
  const head = (text: string) => html`<th scope="col" class="number">${text}</th>`;
  return html`<details><summary>In figures</summary>
<div class="scroll"><table>
<thead><tr><th scope="col">From</th>${head('rps')}${usable !== null && head('of usable')}${
    requestsPerVisit !== null && head('visits/min')
  }${head('everyday')}${chart.layers.map((layer) => head(layerName(layer)))}</tr></thead>
<tbody>${rows.map(
    ({
      total,
      step,
    }) => html`<tr id="${id}-${step}"><th scope="row">${timeHtml(instantOf(step, chart), system.zone, false)}</th>${[
      figure(total),
      ...(usable === null ? [] : [usable > 0 ? percent(total / usable) : '']),
      ...(requestsPerVisit === null ? [] : [visitsText(total, requestsPerVisit)]),
      figure(chart.everyday[step] ?? 0),
      ...chart.layers.map(({ values }) => figure(values[step] ?? 0)),
    ].map((text) => html`<td class="number">${text}</td>`)}</tr>
`,
  )}</tbody></table></div></details>`;
}

function visitsText(rate: number, requestsPerVisit: number): string {
  return requestsPerVisit > 0 ? figure((rate * 60) / requestsPerVisit) : '';
}
