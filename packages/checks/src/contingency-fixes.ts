/** Fixes that plan for the case that it gets tight: lines of `contingency`, worked out from the forecast. */
import {
  type Campaign,
  type Channel,
  type Forecast,
  type SourceFile,
  type SystemLoad,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { indentOf, insertStatement, newlineOf, replaceText } from './edits.ts';
import type { Fix, TextEdit } from './finding.ts';
import { writtenPace } from './send-edits.ts';
import { sufficientThrottle } from './throttle-plans.ts';

/** Adds a plan for a system: slows the heaviest channel down that can be, or pauses one that always runs. */
export function contingencyFixes(
  forecast: Forecast,
  system: SystemLoad,
  { share, limit, at }: { readonly share: number; readonly limit: number; readonly at: number },
  workspace: Workspace,
): Fix[] {
  const { campaign, file } = forecast;
  const action = actionFor(forecast, system, limit, at, workspace);
  if (!action) return [];
  const { name } = system.limits.system;
  const person = workspace.resolveTo('person', campaign.itOwner)?.declaration.name;
  const by = person === undefined ? '' : ` by ${writtenName(person)}`;
  const plan = `when ${writtenName(name)} above ${share} % of capacity, ${action.written}${by}`;
  const edit = insertPlan(file, campaign, plan);
  return edit ? [{ title: action.title, safety: 'suggested', edits: [edit] }] : [];
}

function actionFor(
  forecast: Forecast,
  system: SystemLoad,
  limit: number,
  at: number,
  workspace: Workspace,
): { title: string; written: string } | undefined {
  const names = system
    .culprits(at)
    .flatMap(({ owner, channel }) => (owner === forecast.owner ? [channel] : []));
  const channels = names.flatMap(
    (name) => forecast.campaign.channels.find((each) => each.name === name) ?? [],
  );
  for (const { name } of channels) {
    const perHour = sufficientThrottle(forecast, name, system, limit, workspace);
    if (perHour === undefined) continue;
    const amount = writtenPace(perHour);
    return {
      title: `Plan to throttle \`${name}\` to ${amount}`,
      written: `throttle ${writtenName(name)} to ${amount}`,
    };
  }
  const steady = channels.find(isSteady);
  return (
    steady && { title: `Plan to pause \`${steady.name}\``, written: `pause ${writtenName(steady.name)}` }
  );
}

/** Brings visitors all the time, so that they stop coming soon after it is paused. */
function isSteady({ visits }: Channel): boolean {
  return visits !== undefined;
}

/** Below the last plan, or in a block of its own. Undefined where an empty block waits for a plan. */
function insertPlan(file: SourceFile, campaign: Campaign, plan: string): TextEdit | undefined {
  const block = campaign.blocks.find(({ keyword }) => keyword === 'contingency');
  const last = block?.statements.at(-1);
  const newline = newlineOf(file);
  if (last) {
    const indent = indentOf(file, last.span.start);
    return replaceText(file, { start: last.span.end, end: last.span.end }, `${newline}${indent}${plan}`);
  }
  if (block) return undefined;
  const indent = `${indentOf(file, campaign.span.start)}  `;
  const lines = ['contingency {', `${indent}  ${plan}`, `${indent}}`].join(newline);
  return insertStatement(file, campaign, lines, anchors(campaign));
}

/** Below the budget, else at the end. */
function anchors({ statements }: Campaign): string[] {
  const hasBudget = statements.some(({ keyword }) => keyword === 'capacity-budget');
  return hasBudget ? ['capacity-budget'] : statements.map(({ keyword }) => keyword);
}
