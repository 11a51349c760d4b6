/** Promises of a campaign, as far as they say enough to be judged. */
import type { Campaign, Quantity, Reference, Sla, SlaPromise, SourceFile, Workspace } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { isDamaged } from './lost-places.ts';

/** A promise that says of what, and how much. */
export interface StatedPromise {
  readonly sla: Sla;
  readonly promise: SlaPromise;
  /** Name of the measure. */
  readonly measure: string;
  readonly amount: Quantity;
}

/** The promises of a campaign whose measure is known and that have an amount, in order. */
export function statedPromises(campaign: Campaign, workspace: Workspace): StatedPromise[] {
  return campaign.slas.flatMap((sla) =>
    sla.promises.flatMap((promise) => {
      const { amount } = promise;
      const measure = workspace.resolveTo('measure', promise.measure)?.declaration.name;
      return amount && measure !== undefined ? [{ sla, promise, measure, amount }] : [];
    }),
  );
}

/** Whether more of a measure of the library is better, or less; undefined for measures that somebody else declared. */
export function betterWay(measure: string): 'more' | 'less' | undefined {
  if (MORE.has(measure)) return 'more';
  return LESS.has(measure) ? 'less' : undefined;
}

const MORE: ReadonlySet<string> = new Set(['availability', 'notice', 'asset-freeze']);
const LESS: ReadonlySet<string> = new Set(['latency-p95', 'error-rate', 'answer-time', 'lead-follow-up']);

/** Percent as they are promised: no digit is lost. */
export function exactPercent(number: number): string {
  return `${Number(number.toFixed(4))} %`;
}

/** The name of a team or a vendor; undefined where nobody knows it. */
export function partyOf(reference: Reference | undefined, workspace: Workspace): string | undefined {
  return workspace.resolve(reference)?.declaration.name;
}

/** Whether all that an SLA says could be understood, so that what is not there has not been written. */
export function isReadWhole(sla: Sla, file: SourceFile): boolean {
  if (isDamaged(sla.nameSpan.start, file) || hasBrokenLine(file, sla.span)) return false;
  return sla.statements.every(({ known }) => known);
}
