/** Which evidence a campaign is asked for, of what, and whether it has some that counts at the launch. */

import { launchDay } from './campaign-days.ts';
import { systemsAtRisk } from './campaign-risk.ts';
import { isRealDate } from './date.ts';
import { isAbout, type JudgedEvidence, judgedEvidence, lastDayOf } from './evidence-at-launch.ts';
import type { EvidenceKind } from './launch-evidence.ts';
import { exceeds } from './load/overload.ts';
import { ownPeak } from './load/own-load.ts';
import { tightSecond } from './load/tight-second.ts';
import { loadOf } from './load/workspace-load.ts';
import type { Criterion } from './readiness.ts';
import type { AskedCampaign } from './readiness-criteria.ts';

/**
 * One criterion for each kind of evidence that states a level, and for each thing that it has to be shown of. An
 * organisation's own kinds, such as a legal review, are asked for once.
 */
export function evidenceCriteria(asked: AskedCampaign): Criterion[] {
  const { campaign, workspace } = asked;
  const judged = judgedEvidence(campaign, workspace);
  const kinds = new Map(workspace.all('evidence').map(({ declaration }) => [declaration.name, declaration]));
  return [...kinds.values()].flatMap((kind) => {
    const level = levelOf(kind);
    if (!level) return [];
    return subjectsOf(kind, asked).map((subject) => {
      const about = judged.filter(
        ({ kind: { name }, given }) =>
          name === kind.name && (subject === undefined || isAbout(given, subject, campaign, workspace)),
      );
      const counting = about.find(({ state }) => state === 'counts');
      const isShown = counting !== undefined || isShownElsewhere(kind, subject, asked);
      const of = subject === undefined ? '' : ` of \`${subject}\``;
      return {
        id: kind.name,
        level,
        ...(subject !== undefined && { subject }),
        title: `${kind.title ?? kind.name}${of}`,
        span: (counting ?? about[0])?.given.span ?? campaign.nameSpan,
        ...(!isShown && { missing: missingOf(kind.name, of, about[0]) }),
      };
    });
  });
}

function levelOf({ level }: EvidenceKind): Criterion['level'] | undefined {
  const name = level?.value;
  return name === 'bronze' || name === 'silver' || name === 'gold' ? name : undefined;
}

/** What evidence of a kind has to be shown of; `undefined` stands for the campaign as a whole. */
function subjectsOf({ name }: EvidenceKind, asked: AskedCampaign): (string | undefined)[] {
  const { campaign } = asked;
  switch (name) {
    case 'load-test':
      return systemsToTest(asked);
    case 'data-integration':
      return campaign.captures
        .filter(({ fields, sets }) => sets.length > 0 || fields.some(({ mappings }) => mappings.length > 0))
        .map((capture) => capture.name);
    case 'rehearsal':
      return campaign.contingency.length > 0 || isAtRisk(asked) ? [undefined] : [];
    case 'accessibility':
      return campaign.pages.length > 0 ? [undefined] : [];
    case 'security-review':
      return campaign.captures.length > 0 || campaign.pci ? [undefined] : [];
    default:
      return [undefined];
  }
}

/** Systems to which the campaign alone brings more than a small share of what is usable. */
function systemsToTest({ campaign, workspace, smallShare }: AskedCampaign): string[] {
  const load = loadOf(workspace).of(campaign)?.load;
  if (!load) return [];
  return [...load.systems.keys()].filter((name) => {
    const usable = loadOf(workspace).system(name)?.limits.usable;
    return usable !== undefined && exceeds(ownPeak(load, name)?.rate, usable * smallShare);
  });
}

function isAtRisk({ campaign, workspace, riskShare }: AskedCampaign): boolean {
  return systemsAtRisk(campaign, workspace, riskShare).length > 0;
}

/** A load test may stand behind the capacity of the system, a rehearsal behind the plans themselves. */
function isShownElsewhere(kind: EvidenceKind, subject: string | undefined, asked: AskedCampaign): boolean {
  if (kind.name === 'rehearsal') {
    const plans = asked.campaign.contingency;
    return plans.length > 0 && plans.every(({ tested }) => counts(tested?.value, kind, asked));
  }
  return kind.name === 'load-test' && subject !== undefined && isTested(subject, kind, asked);
}

/** Whether a test that counts at the launch has shown what the system gets at its tightest. */
function isTested(name: string, kind: EvidenceKind, asked: AskedCampaign): boolean {
  const model = loadOf(asked.workspace);
  const forecast = model.of(asked.campaign);
  const system = model.system(name);
  const shown = system?.limits.testedRate;
  if (!forecast || !system || !shown || exceeds(tightSecond(forecast, system)?.rate, shown.amount))
    return false;
  const { tested, until } = shown.line;
  const day = launchDay(asked.campaign) ?? asked.workspace.today;
  return until && isRealDate(until.value) ? until.value >= day : counts(tested?.value, kind, asked);
}

function counts(
  date: string | undefined,
  kind: EvidenceKind,
  { campaign, workspace }: AskedCampaign,
): boolean {
  if (date === undefined || !isRealDate(date) || date > workspace.today) return false;
  const until = lastDayOf(date, kind, workspace);
  return until === undefined || until >= (launchDay(campaign) ?? workspace.today);
}

function missingOf(kind: string, of: string, nearest: JudgedEvidence | undefined): string {
  const date = nearest?.given.date?.value;
  switch (nearest?.state) {
    case 'expired':
      return `The \`${kind}\`${of} on ${date} counts until ${nearest.until} only`;
    case 'future':
      return `The \`${kind}\`${of} on ${date} has not happened yet`;
    case 'undated':
      return `The \`${kind}\`${of} has no date`;
    default:
      return `No \`${kind}\`${of} was shown`;
  }
}
