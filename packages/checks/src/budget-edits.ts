/** Lines of a `capacity-budget`, with figures that the forecast needs. */
import {
  type BudgetLimit,
  budgetLimits,
  type Campaign,
  type CampaignLoad,
  type Quantity,
  type SourceFile,
  type System,
  useOf,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { indentOf, insertStatement, newlineOf, replaceText } from './edits.ts';
import type { TextEdit } from './finding.ts';
import { ABOVE_TIMEZONE } from './statement-order.ts';
import { shortened } from './thousands.ts';

/** At least 5 % more, rounded up to two digits that count (definition 28). */
export function roundedUp(amount: number): number {
  const least = Math.max(amount * 1.05, 1e-5);
  const step = 10 ** (Math.floor(Math.log10(least)) - 1);
  // What was computed a hair too high is the figure itself.
  return Number((Math.ceil(least / step - 1e-9) * step).toPrecision(2));
}

/**
 * What a campaign needs of a system, in the units in which the system says what it can take, the most telling first:
 * `300 rps`, `16k users`, `25k requests per 24 h`. In `rps` where the system says nothing; none where the campaign
 * does nothing there.
 */
export function budgetsFor(
  campaign: Campaign,
  load: CampaignLoad,
  system: System,
  workspace: Workspace,
): string[] {
  const stated = [...system.capacities, ...system.quotas].flatMap(({ amount }) => amount ?? []);
  const kinds = new Set<string>();
  const budgets: string[] = [];
  for (const amount of [...stated, RPS]) {
    if (amount === RPS && budgets.length > 0) break;
    const [limit] = limitsOf(amount, campaign, load, system, workspace);
    const kind = `${limit?.kind} ${limit?.seconds}`;
    const number = limit && !kinds.has(kind) ? neededIn(limit, load) : undefined;
    if (number === undefined) continue;
    kinds.add(kind);
    budgets.push(`${written(number)} ${unitOf(amount)}`);
  }
  return budgets;
}

/** The first of `budgetsFor`. */
export function budgetFor(
  campaign: Campaign,
  load: CampaignLoad,
  system: System,
  workspace: Workspace,
): string | undefined {
  return budgetsFor(campaign, load, system, workspace)[0];
}

/** Raises a line to what the campaign needs, in the unit of the line. */
export function raiseBudget(
  file: SourceFile,
  limit: BudgetLimit,
  load: CampaignLoad,
): { readonly amount: string; readonly edit: TextEdit } | undefined {
  const { amount } = limit.line;
  const number = neededIn(limit, load);
  if (!amount || number === undefined) return undefined;
  return {
    amount: `${written(number)} ${unitOf(amount)}`,
    edit: replaceText(file, amount.numberSpan, written(number)),
  };
}

/** Adds lines to the campaign's budget, and the block where there is none. */
export function insertBudget(
  file: SourceFile,
  campaign: Campaign,
  system: string,
  amounts: readonly string[],
): TextEdit {
  const newline = newlineOf(file);
  const name = writtenName(system);
  const { budget } = campaign;
  if (!budget) {
    const inner = amounts.map(
      (amount) => `${newline}${indentOf(file, campaign.span.start)}    ${name} ${amount}`,
    );
    const block = `capacity-budget {${inner.join('')}${newline}${indentOf(file, campaign.span.start)}  }`;
    return insertStatement(file, campaign, block, BEFORE_BUDGET);
  }
  const indent = indentOf(file, budget.span.start);
  const last = budget.lines.findLast(({ span }) => budget.body && span.end <= budget.body.end);
  const column = last ? columnOf(file, last) : 0;
  const lines = amounts
    .map((amount) => `${newline}${indent}  ${name.padEnd(Math.max(name.length + 1, column))}${amount}`)
    .join('');
  if (!budget.body)
    return replaceText(
      file,
      { start: budget.span.end, end: budget.span.end },
      ` {${lines}${newline}${indent}}`,
    );
  if (last) return replaceText(file, { start: last.span.end, end: last.span.end }, lines);
  const isEmpty = file.text.slice(budget.body.start, budget.body.end).trim() === '';
  if (isEmpty) return replaceText(file, budget.body, `${lines}${newline}${indent}`);
  return replaceText(file, { start: budget.body.start, end: budget.body.start }, lines);
}

const BEFORE_BUDGET = [...ABOVE_TIMEZONE, 'timezone', 'value', 'crm-id', 'utm', 'page', 'channel'];

const NOWHERE = { start: 0, end: 0 };

const RPS: Quantity = {
  number: 1,
  unit: 'rps',
  business: false,
  expects: ['rate'],
  statement: 'capacity-budget',
  span: NOWHERE,
  numberSpan: NOWHERE,
};

/** An amount as a budget line would mean it. */
function limitsOf(
  amount: Quantity,
  campaign: Campaign,
  load: CampaignLoad,
  { name }: System,
  workspace: Workspace,
): readonly BudgetLimit[] {
  const system = { kinds: ['system' as const], name, span: NOWHERE, statement: 'capacity-budget' };
  const lines = [{ system, amount: { ...amount, number: 1 }, span: NOWHERE }];
  return budgetLimits({ ...campaign, budget: { lines, span: NOWHERE } }, load, workspace);
}

function neededIn(limit: BudgetLimit, load: CampaignLoad): number | undefined {
  const use = useOf(limit, load)?.amount;
  const number = limit.line.amount?.number;
  if (!use || !number || !limit.amount) return undefined;
  const each = number / limit.amount;
  const needed = Math.max(roundedUp(each * use), tidy(each * leastBudget(limit)));
  // Nobody counts a part of a user or of a request in a window.
  return limit.kind === 'rate' ? needed : Math.ceil(needed);
}

/**
 * The least that anybody sets aside, in the unit of the limit's `amount`: 1 request (or visit) per second, 10 users,
 * and within a window 100 requests, in a window of less than 100 s one for each second.
 */
export function leastBudget({ kind, seconds = 0, perVisit }: BudgetLimit): number {
  switch (kind) {
    case 'rate':
      return perVisit;
    case 'users':
      return 10;
    case 'window':
      return Math.min(100, seconds) * perVisit;
  }
}

/** Without the last digits of a division. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

function written(number: number): string {
  return shortened(String(number));
}

function unitOf({ unit, per }: Quantity): string {
  const each = per && (per.number === 1 ? per.unit : `${per.number} ${per.unit}`);
  return [unit, each && `per ${each}`].filter((part) => part !== undefined).join(' ');
}

/** How far behind its beginning the amount of a line stands; 0 where its name is on a line of its own. */
function columnOf(
  file: SourceFile,
  { span, amount }: { span: { start: number }; amount?: Quantity },
): number {
  const head = amount ? file.text.slice(span.start, amount.span.start) : '';
  return /[\r\n]/.test(head) ? 0 : head.length;
}
