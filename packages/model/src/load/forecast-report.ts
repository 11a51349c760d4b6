/**
 * The forecast of a workspace as data for a reader: what each system gets at its worst, and what each campaign
 * brings. Rates are per second, shares are fractions, instants ISO 8601 in UTC; nothing is rounded.
 */
import type { Workspace } from '../workspace.ts';
import { type CampaignForecast, campaignForecast, isShown } from './campaign-forecast.ts';
import type { Forecast } from './load-model.ts';
import { ownInterval } from './own-load.ts';
import type { Span } from './spans.ts';
import { type SystemForecast, systemForecast } from './system-forecast.ts';
import { loadOf } from './workspace-load.ts';

export interface ForecastReport {
  /** Of this form: a member may be added in a version, none changes or goes. */
  readonly version: 1;
  /** How much responses may differ, as a share: between `low` and `high` of a peak. */
  readonly band: number;
  /** In the order of their files. */
  readonly systems: readonly SystemForecast[];
  /** All that are not done or cancelled, in the order of their files; drafts too, which no system counts. */
  readonly campaigns: readonly CampaignForecast[];
}

/** What to leave out. What is absent is not restricted. */
export interface ForecastQuestion {
  /** These systems, and campaigns that load one of them. */
  readonly systems?: ReadonlySet<string>;
  /** These campaigns, and the systems that they load, while they are at work there. */
  readonly campaigns?: ReadonlySet<string>;
  /** Systems from this instant on, and campaigns that are at work later. Seconds since 1970 UTC. */
  readonly from?: number;
  /** Up to this instant. */
  readonly to?: number;
  /** Says too what happens at this instant. */
  readonly at?: number;
  /** See `ForecastReport.band`. */
  readonly band?: number;
}

/** How much responses differ from what was planned, where nobody has decided it. */
const BAND = 0.2;

/**
 * Works the report out. Figures of a campaign are of all of it; figures of a system are of the time that is asked
 * about.
 */
export function forecastReport(workspace: Workspace, question: ForecastQuestion = {}): ForecastReport {
  const model = loadOf(workspace);
  const band = question.band ?? BAND;
  const within = { from: question.from ?? EVER.from, to: question.to ?? EVER.to };
  const asked = model
    .forecasts()
    .filter((forecast) => isShown(forecast) && isAsked(forecast, question, within));
  return {
    version: 1,
    band,
    systems: model.allSystems().flatMap((system) => {
      const { name } = system.limits.system;
      if (question.systems && !question.systems.has(name)) return [];
      const span = question.campaigns ? joint(asked, name, within) : within;
      if (!span) return [];
      const restricted = span.from !== EVER.from || span.to !== EVER.to;
      return systemForecast(system, model, {
        workspace,
        band,
        within: restricted ? span : undefined,
        at: question.at,
      });
    }),
    campaigns: asked.map((forecast) => campaignForecast(forecast, model, workspace, question.systems)),
  };
}

const EVER: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function isAsked(
  { campaign, load }: Forecast,
  { systems, campaigns }: ForecastQuestion,
  within: Span,
): boolean {
  if (campaigns && !campaigns.has(campaign.name)) return false;
  if (!systems && within.from === EVER.from && within.to === EVER.to) return true;
  return [...load.systems.keys()].some((name) => {
    const interval = ownInterval(load, name);
    return (
      (systems?.has(name) ?? true) && interval && interval.from < within.to && interval.to >= within.from
    );
  });
}

/** From the first instant at which one of the campaigns is at work on a system to the last; undefined if none is. */
function joint(forecasts: readonly Forecast[], system: string, within: Span): Span | undefined {
  const intervals = forecasts.flatMap(({ load }) => ownInterval(load, system) ?? []);
  if (intervals.length === 0) return undefined;
  const from = Math.max(within.from, Math.min(...intervals.map((interval) => interval.from)));
  const to = Math.min(within.to, Math.max(...intervals.map((interval) => interval.to)));
  return to > from ? { from, to } : undefined;
}
