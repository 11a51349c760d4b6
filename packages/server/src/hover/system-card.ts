/** The card of a system: what it takes, what it gets at worst and from whom, what it calls, when it is closed. */
import { compact, rps } from '@liaison/checks';
import {
  baselinePeak,
  type Declared,
  type Freeze,
  loadOf,
  type SourceFile,
  type System,
  type SystemLimits,
  type SystemLoad,
  sortableEnd,
} from '@liaison/model';
import { clockOf, timeOn } from '../clock.ts';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import {
  declaredText,
  firstOf,
  linkText,
  quantityText,
  rangeText,
  referenceText,
  shareOfLimit,
  shareText,
} from './written.ts';

export function systemCard({ declaration: system }: Declared<System>, repository: Repository): Card {
  const load = loadOf(repository.analysis.workspace).system(system.name);
  // Of two systems with one name, only the first is forecast.
  const forecast = load?.limits.system === system ? load : undefined;
  const { today } = repository.analysis.workspace;
  return {
    heading: headingOf(system, 'system'),
    doc: system.doc,
    facts: facts(
      ['Owner', referenceText(system.owner, repository)],
      ['Operated by', referenceText(system.operatedBy, repository)],
      ['Capacity', capacities(system)],
      ['Usable', forecast && usableText(forecast.limits)],
      [
        'Quota',
        system.quotas.map(({ amount, zone }) =>
          [quantityText(amount), zone?.value].filter(Boolean).join(' in '),
        ),
      ],
      ['Everyday load', everydayText(system, forecast?.limits, repository)],
      ['A visit', visitText(system)],
      ['At once', system.scales && scalesText(system)],
      ['Worst second', forecast && worstSecond(forecast)],
      ['Heaviest then', forecast && heaviest(forecast, repository)],
      ['Most users at a time', forecast && mostUsers(forecast)],
      ['Calls', calls(system, repository)],
      ['Called by', firstOf(callersOf(system, repository))],
      ['Freezes to come', system.freezes.filter(({ range }) => isToCome(range, today)).map(freezeText)],
      [
        'Maintenance to come',
        system.maintenance
          .filter(({ range }) => isToCome(range, today))
          .map(({ range, reason }) => withReason(rangeText(range) ?? '', reason)),
      ],
    ),
  };
}

function capacities({ capacities: lines }: System): string[] {
  return lines.map(({ amount, tested, evidence, until }) => {
    const proof = evidence ? ` (${linkText(evidence)})` : '';
    const test = tested ? `tested ${tested.value}${proof}` : 'never tested';
    return [quantityText(amount), test, until && `until ${until.value}`].filter(Boolean).join(', ');
  });
}

/** `675 rps = 900 rps × 75 %, with a headroom of 25 %`. */
export function usableText({ rate, headroom, usable }: SystemLimits): string | undefined {
  if (!rate || usable === undefined) return undefined;
  if (headroom === 0) return `${rps(usable)}, without any headroom`;
  return `${rps(usable)} = ${rps(rate.amount)} × ${shareText(1 - headroom)}, with a headroom of ${shareText(headroom)}`;
}

function everydayText(
  { baseline: line }: System,
  limits: SystemLimits | undefined,
  repository: Repository,
): string | undefined {
  const baseline = limits?.baseline;
  if (!line || !baseline) return quantityText(line?.amount);
  const written = quantityText(line.amount);
  const mean = rps(baseline.mean);
  const own = written === mean ? mean : `${written} = ${mean}`;
  if (!baseline.hasProfile) return `${own} on average`;
  const profile = referenceText(line.profile, repository);
  return `${own} on average, ${rps(baselinePeak(baseline))} at its highest (profile ${profile})`;
}

function visitText({ visit }: System): string | undefined {
  if (!visit) return undefined;
  const stay = quantityText(visit.stay);
  return [quantityText(visit.requests), stay && `the visitor stays ${stay}`].filter(Boolean).join(', ');
}

function scalesText({ scales }: System): string {
  const time = quantityText(scales?.time);
  return [quantityText(scales?.from), time && `all of it ${time} later`].filter(Boolean).join(', ');
}

function worstSecond(load: SystemLoad): string | undefined {
  const peak = load.peak();
  if (!peak) return undefined;
  const { rate, usable, system } = load.limits;
  const shares = [
    rate && rate.amount > 0 && `${shareOfLimit(peak.rate / rate.amount)} of capacity`,
    usable && `${shareOfLimit(peak.rate / usable)} of what is usable`,
  ].filter(Boolean);
  const count = load.ownerCount;
  const from = count === 1 ? 'one campaign' : `${count} campaigns`;
  const second = [`${rps(peak.rate)} at ${timeOn(peak.at, clockOf(system))}`, ...shares].join(', ');
  return `${second}; ${from} in all`;
}

function heaviest(load: SystemLoad, repository: Repository): string[] {
  const peak = load.peak();
  if (!peak) return [];
  const model = loadOf(repository.analysis.workspace);
  const culprits = load.culprits(peak.at);
  const rows = culprits.slice(0, MOST).map(({ owner, channel, rate }) => {
    const forecast = model.byOwner(owner);
    const name = forecast
      ? declaredText({ declaration: forecast.campaign, file: forecast.file }, repository)
      : '';
    return `${rps(rate)} from ${name}, channel \`${channel}\``;
  });
  const rest = culprits.slice(MOST);
  if (rest.length > 0) {
    const more = rest.length === 1 ? 'one more channel' : `${rest.length} more channels`;
    rows.push(`${rps(rest.reduce((sum, { rate }) => sum + rate, 0))} from ${more}`);
  }
  const everyday = load.baselineAt(peak.at);
  return everyday > 0 ? [...rows, `${rps(everyday)} everyday load`] : rows;
}

const MOST = 3;

function mostUsers(load: SystemLoad): string | undefined {
  const peak = load.usersPeak();
  if (!peak) return undefined;
  const { users, system } = load.limits;
  const share = users && users.amount > 0 ? `, ${shareOfLimit(peak.users / users.amount)} of capacity` : '';
  return `${compact(peak.users)} at ${timeOn(peak.at, clockOf(system))}${share}`;
}

function calls({ calls: lines }: System, repository: Repository): string[] {
  return lines.map(({ system, amount, lag }) => {
    const words = [
      referenceText(system, repository),
      quantityText(amount),
      lag && `${quantityText(lag)} later`,
    ];
    return words.filter(Boolean).join(', ');
  });
}

function callersOf(system: System, repository: Repository): string[] {
  const { workspace } = repository.analysis;
  const callers = workspace.entriesOf(callsByName).get(system.name);
  return callers.flatMap(({ file, value: { caller, line } }) => {
    if (workspace.resolve(line.system)?.declaration !== system) return [];
    const amount = quantityText(line.amount);
    return [[declaredText({ declaration: caller, file }, repository), amount].filter(Boolean).join(', ')];
  });
}

interface CallOf {
  readonly caller: System;
  readonly line: System['calls'][number];
}

/** The calls of the systems of a file by the names of those that are called, each once. */
function* callsByName(file: SourceFile): Generator<readonly [string, CallOf]> {
  for (const caller of file.declarations) {
    if (caller.kind !== 'system') continue;
    const named = new Set<string>();
    for (const line of caller.calls) {
      const name = line.system?.name;
      if (name === undefined || named.has(name)) continue;
      named.add(name);
      yield [name, { caller, line }];
    }
  }
}

function isToCome(range: Freeze['range'], today: string): boolean {
  return range !== undefined && sortableEnd(range.to ?? range.from).slice(0, 10) >= today;
}

function freezeText({ scope, range, reason }: Freeze): string {
  return withReason([scope?.value, rangeText(range)].filter(Boolean).join(', '), reason);
}

function withReason(text: string, reason: string | undefined): string {
  return reason ? `${text}: ${escaped(reason)}` : text;
}
