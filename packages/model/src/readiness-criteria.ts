/** What a campaign is asked for at each level of readiness, apart from evidence. */
import type { Campaign } from './campaign.ts';
import { launchDay } from './campaign-days.ts';
import { systemsAtRisk } from './campaign-risk.ts';
import { goesNowhere } from './capture.ts';
import { percent } from './figures.ts';
import { type BudgetLimit, budgetLimits, useOf } from './load/budget-limits.ts';
import type { CampaignLoad } from './load/campaign-load.ts';
import { exceeds } from './load/overload.ts';
import { touchedSystems } from './load/touched-systems.ts';
import { loadOf } from './load/workspace-load.ts';
import type { Metric } from './metric.ts';
import { missingApprovals } from './missing-approvals.ts';
import type { Criterion, ReadinessOptions } from './readiness.ts';
import { areBothSides, sideOfTeam } from './sides.ts';
import type { Span } from './source.ts';
import type { Workspace } from './workspace.ts';

/** What all criteria are worked out from. */
export interface AskedCampaign extends Required<ReadinessOptions> {
  readonly campaign: Campaign;
  readonly workspace: Workspace;
}

/** The three things (an IT owner, capacity budgets, a place for every answer), and what is needed to judge them. */
export function bronzeCriteria(asked: AskedCampaign): Criterion[] {
  const { campaign } = asked;
  return [
    owner(asked),
    itOwner(asked),
    {
      id: 'flight',
      level: 'bronze',
      title: 'A first day',
      span: (campaign.runs ?? { span: campaign.nameSpan }).span,
      ...(launchDay(campaign) === undefined && { missing: 'It says no day on which it begins' }),
    },
    ...names(asked),
    ...forecasts(asked),
    ...budgets(asked),
    ...fields(asked),
  ];
}

/** Approvals, a plan and people for the case that it gets tight, something that both sides answer for. */
export function silverCriteria(asked: AskedCampaign): Criterion[] {
  return [...approvals(asked), ...plans(asked), ...onCall(asked), agreement(asked)];
}

/** What is there for the case that it goes wrong all the same. */
export function goldCriteria({ campaign }: AskedCampaign): Criterion[] {
  const { escalates, warRooms, slas, nameSpan } = campaign;
  const fallback = slas.find((sla) => sla.fallback);
  const review = slas.find((sla) => sla.review);
  const gold = (id: string, title: string, at: { readonly span: Span } | undefined, missing: string) => ({
    id,
    level: 'gold' as const,
    title,
    span: at?.span ?? slas[0]?.nameSpan ?? nameSpan,
    ...(!at && { missing }),
  });
  return [
    gold('escalation', 'Who is told next', escalates[0], 'No `escalates` line says who is told next'),
    gold('war-room', 'A room where everybody meets', warRooms[0], 'There is no `war-room`'),
    gold(
      'fallback',
      'A fallback in an agreement',
      fallback && { span: fallback.nameSpan },
      'No `sla` has a `fallback`',
    ),
    gold('review', 'A day on which both look back', review?.review, 'No `sla` has a `review`'),
  ];
}

function owner({ campaign, workspace }: AskedCampaign): Criterion {
  const isThere = workspace.resolveTo('person', campaign.owner) !== undefined;
  return {
    id: 'owner',
    level: 'bronze',
    title: 'An owner',
    span: campaign.owner?.span ?? campaign.nameSpan,
    ...(!isThere && { missing: 'Nobody is its `owner`' }),
  };
}

function itOwner({ campaign, workspace }: AskedCampaign): Criterion {
  const person = workspace.resolveTo('person', campaign.itOwner)?.declaration;
  const side = sideOfTeam(person?.team, workspace);
  const missing = !person
    ? 'Nobody is its `it-owner`'
    : side !== undefined && side !== 'it'
      ? `Its \`it-owner\` \`${person.name}\` is not of IT`
      : undefined;
  return {
    id: 'it-owner',
    level: 'bronze',
    title: 'An owner in IT',
    span: campaign.itOwner?.span ?? campaign.nameSpan,
    ...(missing && { missing }),
  };
}

/** One for each name that means nothing; one that is met where all mean something. */
function names({ campaign, workspace }: AskedCampaign): Criterion[] {
  const base = { id: 'names', level: 'bronze' as const, title: 'Names that all mean something' };
  const file = workspace
    .lookup('campaign', campaign.name)
    .find(({ declaration }) => declaration === campaign)?.file;
  const unknown = (file?.references ?? []).filter(
    ({ name, kinds, span, object }) =>
      span.start >= campaign.span.start &&
      span.end <= campaign.span.end &&
      name !== '' &&
      !object &&
      // Owners are asked for by themselves.
      span.start !== campaign.owner?.span.start &&
      span.start !== campaign.itOwner?.span.start &&
      !kinds.some((kind) => CRM_KINDS.has(kind)),
  );
  const dangling = unknown.filter((reference) => !workspace.resolve(reference));
  if (dangling.length === 0) return [{ ...base, span: campaign.nameSpan }];
  return dangling.map(({ name, span }) => ({ ...base, span, missing: `\`${name}\` means nothing here` }));
}

/** Whether these mean something depends on the schema, which need not be known. */
const CRM_KINDS: ReadonlySet<string> = new Set(['object', 'crm-field']);

/** A channel of which nobody knows what it brings makes every figure too low. */
function forecasts({ campaign, workspace }: AskedCampaign): Criterion[] {
  const channels = loadOf(workspace).of(campaign)?.load.channels ?? [];
  return channels.map(({ channel, unknown }) => ({
    id: 'forecast',
    level: 'bronze',
    subject: channel.name,
    title: `A forecast of channel \`${channel.name}\``,
    span: channel.nameSpan,
    ...(unknown && { missing: `What \`${channel.name}\` brings cannot be forecast` }),
  }));
}

function budgets({ campaign, workspace }: AskedCampaign): Criterion[] {
  const load = loadOf(workspace).of(campaign)?.load;
  const limits = load ? budgetLimits(campaign, load, workspace) : [];
  return touchedSystems(campaign, workspace).map(({ system: { name } }) => {
    const lines = limits.filter((limit) => limit.system === name);
    const over = load && lines.find((line) => isOver(line, load));
    const missing = over
      ? `The forecast for \`${name}\` is above its capacity budget`
      : lines.length === 0
        ? `\`${name}\` has no capacity budget`
        : undefined;
    return {
      id: 'budget',
      level: 'bronze',
      subject: name,
      title: `A capacity budget for \`${name}\` that the forecast fits`,
      span: (over ?? lines[0])?.line.span ?? campaign.budget?.span ?? campaign.nameSpan,
      ...(missing && { missing }),
    };
  });
}

function isOver(limit: BudgetLimit, load: CampaignLoad): boolean {
  return exceeds(useOf(limit, load)?.amount, limit.amount);
}

function fields({ campaign }: AskedCampaign): Criterion[] {
  return campaign.captures.map(({ name, nameSpan, fields }) => {
    const loose = fields.filter(goesNowhere);
    const [first] = loose;
    return {
      id: 'fields',
      level: 'bronze',
      subject: name,
      title: `A place for every answer to \`${name}\``,
      span: first?.nameSpan ?? nameSpan,
      ...(first && { missing: `Answers to ${listed(loose)} of \`${name}\` go nowhere` }),
    };
  });
}

function approvals({ campaign, workspace, smallShare }: AskedCampaign): Criterion[] {
  const missing = missingApprovals(campaign, workspace, smallShare);
  const base = { id: 'approvals', level: 'silver' as const, title: 'Everybody who has to agree has signed' };
  if (missing.length === 0) return [{ ...base, span: campaign.approvals[0]?.span ?? campaign.nameSpan }];
  return missing.map(({ role, span }) => ({
    ...base,
    subject: role,
    span: span ?? campaign.nameSpan,
    missing: `Nobody has signed as \`${role}\``,
  }));
}

function plans({ campaign, workspace, riskShare }: AskedCampaign): Criterion[] {
  const planned = new Map(
    [
      ...campaign.contingency.map(({ condition, span }) => ({ system: condition?.system, span })),
      ...campaign.waitingRooms,
    ].map(({ system, span }) => [system?.name, span]),
  );
  return systemsAtRisk(campaign, workspace, riskShare).map(({ system, share }) => ({
    id: 'contingency',
    level: 'silver',
    subject: system,
    title: `A plan for the case that it gets tight for \`${system}\``,
    span: planned.get(system) ?? campaign.nameSpan,
    ...(!planned.has(system) && {
      missing: `\`${system}\` gets ${percent(share)} of what is usable and nothing is planned for it`,
    }),
  }));
}

function onCall({ campaign, workspace, riskShare }: AskedCampaign): Criterion[] {
  if (systemsAtRisk(campaign, workspace, riskShare).length === 0) return [];
  const [first] = campaign.onCall;
  return [
    {
      id: 'on-call',
      level: 'silver',
      title: 'Somebody on call',
      span: first?.span ?? campaign.nameSpan,
      ...(!first && { missing: 'Nobody is `on-call`' }),
    },
  ];
}

function agreement({ campaign, workspace }: AskedCampaign): Criterion {
  const found = campaign.slas[0] ?? campaign.metrics.find((metric) => isShared(metric, workspace));
  return {
    id: 'agreement',
    level: 'silver',
    title: 'An agreement, or a metric of both sides',
    span: found?.nameSpan ?? campaign.metrics[0]?.nameSpan ?? campaign.nameSpan,
    ...(!found && { missing: 'There is no `sla`, and no `metric` for which both sides answer' }),
  };
}

/** A side that is not known is as good as not there. */
function isShared({ owners }: Metric, workspace: Workspace): boolean {
  return areBothSides(owners.flatMap((team) => sideOfTeam(team, workspace) ?? []));
}

function listed(fields: readonly { readonly name: string }[]): string {
  const shown = fields.slice(0, FEW).map(({ name }) => `\`${name}\``);
  const rest = fields.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const FEW = 3;
