/** The load of all systems as data: who brings how much when, beside what each system can take. */
import {
  type Declared,
  extraOf,
  type Forecast,
  isCounted,
  type LoadModel,
  loadOf,
  type System,
  type SystemForecast,
  type SystemLoad,
  systemForecast,
  type Workspace,
} from '@liaison/model';
import { limitsOf, type UsedLimit } from '../../load/amounts.ts';
import { type Verdict, verdictOf } from '../../load/verdict.ts';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';
import { type ClosedTime, closedTimes } from '../closed-times.ts';
import { type BudgetRow, budgetRows } from './budget-rows.ts';
import { chartsOf } from './charts-of.ts';
import type { LoadChart } from './load-chart.ts';
import { type LoadFact, loadFacts } from './load-facts.ts';
import { type LoadMoment, loadMoment } from './load-moment.ts';

/** A system in one line. */
export interface SystemSummary {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly verdict: Verdict;
  /** The limit of which most is used; absent where none is known. */
  readonly tightest: UsedLimit | null;
  /** The worst second. */
  readonly peak: { readonly rate: number; readonly at: number } | null;
  /** Name of the system's time zone. */
  readonly zone: string;
}

/** A system whole. */
export interface SystemLoadView extends SystemSummary {
  readonly capacity: number | null;
  readonly usable: number | null;
  /** Requests of a visit; null where nobody says. */
  readonly requestsPerVisit: number | null;
  readonly facts: readonly LoadFact[];
  readonly charts: readonly LoadChart[];
  readonly closed: readonly ClosedTime[];
  /** Users and quotas that are too much, with who has them. */
  readonly exceeded: readonly UsedLimit[];
  readonly worst: LoadMoment | null;
  /** The moment that was asked about. */
  readonly asked: LoadMoment | null;
  readonly budgets: readonly BudgetRow[];
  /** How many budgets are not shown. */
  readonly budgetsLeftOut: number;
}

export interface LoadView {
  readonly kind: 'load';
  /** The fullest first; without those that nothing loads. */
  readonly systems: readonly SystemSummary[];
  readonly idle: readonly SystemSummary[];
  readonly shown: readonly SystemLoadView[];
  /** Whether somebody has asked for those that are shown. */
  readonly isChosen: boolean;
  /** A draft that is judged beside the campaigns that count. */
  readonly draft: string | null;
}

/** What to show. What is absent is not restricted. */
export interface LoadViewQuestion {
  /** Systems to show whole; without it the fullest. */
  readonly systems?: ReadonlySet<string>;
  /** A campaign to look from: a draft is counted as if it were planned. */
  readonly campaign?: Forecast;
  /** Shows also what happens at this instant, in seconds since 1970 UTC. */
  readonly at?: number;
  /** How much responses may differ, as a share. */
  readonly band?: number;
  /** How many systems are shown whole where none is asked for. */
  readonly most?: number;
}

const BAND = 0.2;
const MOST_SHOWN = 8;

/** Works the view out, a system at a time: between two steps others may have their turn, if nothing is edited meanwhile. */
export function* loadView(workspace: Workspace, question: LoadViewQuestion = {}): Generator<void, LoadView> {
  const model = loadOf(workspace);
  const { campaign } = question;
  const draft = campaign && !isCounted(campaign.campaign) ? campaign : undefined;
  const summaries: SystemSummary[] = [];
  for (const system of model.allSystems()) {
    const declared = declaredOf(system, workspace);
    if (!declared) continue;
    summaries.push(
      withDraft(draft, system, () =>
        summaryOf(forecastOf(system, model, workspace, question), system, declared),
      ),
    );
    yield;
  }
  const loaded = summaries.filter(({ verdict }) => verdict !== 'idle').sort(byFullness);
  const chosen = question.systems
    ? summaries.filter(({ name }) => question.systems?.has(name))
    : loaded.slice(0, question.most ?? MOST_SHOWN);
  const shown: SystemLoadView[] = [];
  for (const summary of chosen) {
    const system = model.system(summary.name);
    const declared = system && declaredOf(system, workspace);
    if (!declared) continue;
    const whole = wholeOf(summary, system, declared, { workspace, model, question });
    // A draft is among the others for one step only.
    shown.push(draft ? withDraft(draft, system, () => atOnce(whole)) : yield* whole);
    yield;
  }
  return {
    kind: 'load',
    systems: loaded,
    idle: summaries.filter(({ verdict }) => verdict === 'idle'),
    shown,
    isChosen: question.systems !== undefined,
    draft: draft?.campaign.name ?? null,
  };
}

function declaredOf({ limits }: SystemLoad, workspace: Workspace): Declared<System> | undefined {
  return workspace
    .lookup('system', limits.system.name)
    .find(({ declaration }) => declaration === limits.system);
}

/** Answers as if a draft were planned. */
function withDraft<T>(draft: Forecast | undefined, system: SystemLoad, ask: () => T): T {
  if (!draft) return ask();
  return system.withInstead(draft.owner, extraOf(draft.load, system.limits.system.name), ask);
}

function forecastOf(
  system: SystemLoad,
  model: LoadModel,
  workspace: Workspace,
  { band = BAND, at }: LoadViewQuestion,
): SystemForecast {
  return systemForecast(system, model, { workspace, band, at, within: undefined });
}

function summaryOf(
  forecast: SystemForecast,
  system: SystemLoad,
  { declaration, file }: Declared<System>,
): SystemSummary {
  const limits = limitsOf(forecast).sort((a, b) => b.share - a.share);
  return {
    name: forecast.name,
    title: forecast.title ?? '',
    place: placeOf(file, declaration.nameSpan),
    verdict: verdictOf(forecast),
    tightest: limits.find(({ share }) => Number.isFinite(share)) ?? limits[0] ?? null,
    peak: forecast.peak && { rate: forecast.peak.rate, at: Date.parse(forecast.peak.at) / 1000 },
    zone: system.limits.zone.name,
  };
}

interface Context {
  readonly workspace: Workspace;
  readonly model: LoadModel;
  readonly question: LoadViewQuestion;
}

function* wholeOf(
  summary: SystemSummary,
  system: SystemLoad,
  { declaration, file }: Declared<System>,
  { workspace, model, question }: Context,
): Generator<void, SystemLoadView> {
  const { limits } = system;
  const forecast = forecastOf(system, model, workspace, question);
  yield;
  const charts = yield* chartsOf(forecast, system, model, question.at);
  const { rows, leftOut } = yield* budgetRows(system, model, workspace);
  return {
    ...summary,
    capacity: limits.rate?.amount ?? null,
    usable: limits.usable ?? null,
    requestsPerVisit: limits.requestsPerVisit ?? null,
    facts: loadFacts(forecast, question.band ?? BAND),
    charts,
    closed: closedTimes(declaration, file, limits.zone),
    exceeded: limitsOf(forecast).filter(({ kind, isOver }) => isOver && kind !== 'rate'),
    worst: forecast.peak && loadMoment(forecast.peak, workspace),
    asked: forecast.moment && loadMoment(forecast.moment, workspace),
    budgets: rows,
    budgetsLeftOut: leftOut,
  };
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** First what is too much, then by how full it is; what nobody can judge stands last. */
function byFullness(a: SystemSummary, b: SystemSummary): number {
  return fullness(b) - fullness(a) || (a.name < b.name ? -1 : 1);
}

function fullness({ tightest }: SystemSummary): number {
  return tightest ? Math.min(tightest.share, Number.MAX_VALUE) : -1;
}
