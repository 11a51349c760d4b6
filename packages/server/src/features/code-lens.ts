/**
 * `textDocument/codeLens`: above a campaign its worst second, the approvals that it waits for, and how ready it is; above
 * a system who loads it. Which lenses there are is seen at once; what they say is worked out when they are shown.
 */
import { campaignReadiness, isClosed, momentIn, percent, rps } from '@liaison/checks';
import {
  type AnyDeclaration,
  type Campaign,
  isoInstant,
  loadOf,
  missingApprovals,
  missingFor,
  nextLevel,
  roleText,
  type System,
  type Zone,
} from '@liaison/model';
import type { CodeLens, Command, Location } from 'vscode-languageserver';
import { commandsOf } from '../client-commands.ts';
import { clockOf, shortTime } from '../clock.ts';
import type { Feature } from '../feature.ts';
import { positionOf, rangeOf } from '../positions.ts';
import { readinessText } from '../readiness-text.ts';
import type { Repository } from '../session/repository.ts';
import { isSameMinute, othersText, worstSeconds } from '../worst-second.ts';

/**
 * Shows the load of a system: `{ uri, position, system, at }`, where `position` is that of the campaign or the system
 * whose lens it is, and `at` an instant in ISO 8601.
 */
export const SHOW_LOAD = 'liaison.showLoad';
/** Shows a list of places: `uri, position, locations`, as `editor.action.showReferences` of VS Code takes them. */
export const SHOW_REFERENCES = 'liaison.showReferences';

export const codeLens: Feature = {
  method: 'textDocument/codeLens',
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register: (connection, session) => {
    connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
      const repository = await session.asked(uri, token);
      return (repository && codeLensesOf(repository, uri)) ?? null;
    });
    connection.onCodeLensResolve(async (lens, token) => {
      const repository = await session.asked((lens.data as LensData).uri, token);
      return repository ? resolvedLens(repository, lens, commandsOf(session.editor)) : lens;
    });
  },
};

interface LensData {
  readonly uri: string;
  readonly topic: 'load' | 'approvals' | 'readiness' | 'campaigns' | 'worst-second';
  /** The how manieth declaration of the file it is. */
  readonly index: number;
}

/** The lenses of a file without what they say. */
export function codeLensesOf(repository: Repository, uri: string): CodeLens[] | undefined {
  const file = repository.file(uri);
  if (!file || file.builtIn) return undefined;
  const model = loadOf(repository.analysis.workspace);
  return file.declarations.flatMap((declaration, index) =>
    topicsOf(declaration).map((topic) => ({
      range: rangeOf(file, declaration.nameSpan),
      data: { uri, topic, index } satisfies LensData,
    })),
  );

  function topicsOf(declaration: AnyDeclaration): LensData['topic'][] {
    if (declaration.kind === 'campaign') {
      const loads = !isClosed(declaration) && (model.of(declaration)?.load.systems.size ?? 0) > 0;
      return [
        ...(loads ? ['load' as const] : []),
        ...(approvalsMissing(declaration, repository).length > 0 ? ['approvals' as const] : []),
        ...(isClosed(declaration) ? [] : ['readiness' as const]),
      ];
    }
    if (declaration.kind !== 'system') return [];
    const load = model.system(declaration.name);
    const isLoaded = load?.limits.system === declaration && load.peak() !== undefined;
    return isLoaded ? ['campaigns', 'worst-second'] : [];
  }
}

/** A lens with what it says; a command only where the editor has it. */
export function resolvedLens(
  repository: Repository,
  lens: CodeLens,
  commands: ReadonlySet<string>,
): CodeLens {
  const { uri, topic, index } = lens.data as LensData;
  const declaration = repository.file(uri)?.declarations[index];
  const said = declaration && sayOf(topic, declaration, { repository, uri });
  // The file has changed, and the editor will ask for other lenses.
  if (!said) return { ...lens, command: { title: '', command: '' } };
  const command = commands.has(said.command) ? said : { title: said.title, command: '' };
  return { ...lens, command };
}

interface Here {
  readonly repository: Repository;
  readonly uri: string;
}

function sayOf(topic: LensData['topic'], declaration: AnyDeclaration, here: Here): Command | undefined {
  if (declaration.kind === 'campaign') {
    if (topic === 'readiness') return ofReadiness(declaration, here);
    return topic === 'load' ? ofLoad(declaration, here) : ofApprovals(declaration, here);
  }
  if (declaration.kind !== 'system') return undefined;
  return topic === 'campaigns' ? ofCampaigns(declaration, here) : ofWorstSecond(declaration, here);
}

/**
 * `peak 412 rps on 27 Nov 10:58 · 91 % of web-shop with 2 others`; a year that is not this one is named, and so is the
 * minute of all together where the campaign alone has its worst second in another: `91 % of web-shop on 26 Nov 20:15`.
 */
function ofLoad(campaign: Campaign, { repository, uri }: Here): Command | undefined {
  const model = loadOf(repository.analysis.workspace);
  const forecast = model.of(campaign);
  const [worst] = forecast && !isClosed(campaign) ? worstSeconds(forecast, model) : [];
  const file = repository.file(uri);
  if (!worst || !file) return undefined;
  const position = positionOf(file, campaign.nameSpan.start);
  const { system, own, together, share, others } = worst;
  const { name } = system.limits.system;
  const clock = clockOf(campaign);
  const { today } = repository.analysis.workspace;
  const peak = `peak ${rps(own.rate)} on ${timeSeenFrom(today, own.at, clock)}`;
  const of = share === undefined ? `${rps(together.rate)} on ${name}` : `${percent(share)} of ${name}`;
  const when = isSameMinute(own.at, together.at, clock) ? '' : whenAfter(own.at, together.at, clock, today);
  return {
    title: `${peak} · ${of}${when}${othersText(others)}`,
    command: SHOW_LOAD,
    arguments: [{ uri, position, system: name, at: isoInstant(together.at) }],
  };
}

/** ` on 26 Nov 20:15` for an instant that is read after another one; ` at 20:15` on the same day. */
function whenAfter(before: number, instant: number, zone: Zone, today: string): string {
  const [dayBefore] = momentIn(before, zone).split(' ');
  const [day, time = ''] = momentIn(instant, zone).split(' ');
  return day === dayBefore ? ` at ${time.slice(0, 5)}` : ` on ${timeSeenFrom(today, instant, zone)}`;
}

/** `27 Nov 10:58`, with the year where it is not that of today, `YYYY-MM-DD`. */
function timeSeenFrom(today: string, instant: number, zone: Zone): string {
  return shortTime(instant, zone, !momentIn(instant, zone).startsWith(today.slice(0, 5)));
}

function approvalsMissing(campaign: Campaign, { analysis: { workspace, settings } }: Repository) {
  return missingApprovals(campaign, workspace, settings.parameters.standardChangeShare / 100);
}

/** `3 approvals missing`. */
function ofApprovals(campaign: Campaign, here: Here): Command | undefined {
  const missing = approvalsMissing(campaign, here.repository);
  const file = here.repository.file(here.uri);
  if (missing.length === 0 || !file) return undefined;
  const count = missing.length === 1 ? 'one approval missing' : `${missing.length} approvals missing`;
  const places = missing.map(({ span }) => ({
    uri: here.uri,
    range: rangeOf(file, span ?? campaign.nameSpan),
  }));
  return listing(`${count}: ${missing.map(({ role }) => roleText(role)).join(', ')}`, places, campaign, here);
}

/** `bronze · 2 missing for silver`, which leads to where they are missing. */
function ofReadiness(campaign: Campaign, here: Here): Command | undefined {
  const { workspace, settings } = here.repository.analysis;
  const file = here.repository.file(here.uri);
  if (!file || isClosed(campaign)) return undefined;
  const readiness = campaignReadiness(campaign, workspace, settings);
  const next = nextLevel(readiness.level);
  if (!next) return { title: readiness.level, command: '' };
  const missing = missingFor(next, readiness);
  const places = missing.map(({ span }) => ({ uri: here.uri, range: rangeOf(file, span) }));
  return listing(readinessText(readiness.level, missing.length, next), places, campaign, here);
}

/** `7 campaigns`. */
function ofCampaigns(system: System, here: Here): Command | undefined {
  const model = loadOf(here.repository.analysis.workspace);
  const places = (model.system(system.name)?.owners() ?? []).flatMap((owner): Location[] => {
    const forecast = model.byOwner(owner);
    if (!forecast) return [];
    const { file, campaign } = forecast;
    return [{ uri: here.repository.uriOf(file.path), range: rangeOf(file, campaign.nameSpan) }];
  });
  const title = places.length === 1 ? 'one campaign' : `${places.length} campaigns`;
  return listing(title, places, system, here);
}

/** `worst second 866 rps on 26 Nov 2026 20:15 · 62 % of capacity`. */
function ofWorstSecond(system: System, { repository, uri }: Here): Command | undefined {
  const load = loadOf(repository.analysis.workspace).system(system.name);
  const peak = load?.peak();
  const file = repository.file(uri);
  if (!load || !peak || !file) return undefined;
  const position = positionOf(file, system.nameSpan.start);
  const { rate } = load.limits;
  const share = rate && rate.amount > 0 ? ` · ${percent(peak.rate / rate.amount)} of capacity` : '';
  return {
    title: `worst second ${rps(peak.rate)} on ${shortTime(peak.at, clockOf(system), true)}${share}`,
    command: SHOW_LOAD,
    arguments: [{ uri, position, system: system.name, at: isoInstant(peak.at) }],
  };
}

function listing(
  title: string,
  places: readonly Location[],
  { nameSpan }: AnyDeclaration,
  { repository, uri }: Here,
): Command | undefined {
  const file = repository.file(uri);
  return (
    file && { title, command: SHOW_REFERENCES, arguments: [uri, positionOf(file, nameSpan.start), places] }
  );
}
