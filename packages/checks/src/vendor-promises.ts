/** What vendors promise of the systems that they run. */
import type { Quantity, SlaPromise, SourceFile, Span } from '@liaison/model';
import { isClosed } from './campaign-status.ts';

/** A promise with the place where it stands. */
export interface VendorPromise {
  readonly measure: string;
  readonly by: string;
  readonly amount: Quantity;
  readonly window: Quantity | undefined;
  readonly at: Span;
}

/** An index of promises by the system that they are about; those of campaigns that are over do not count. */
export function promisesOfSystems({ declarations }: SourceFile): [string, VendorPromise][] {
  return declarations.flatMap((declaration) =>
    declaration.kind === 'campaign' && !isClosed(declaration)
      ? declaration.slas.flatMap(({ promises }) => promises.flatMap(entryOf))
      : [],
  );
}

function entryOf({
  measure,
  system,
  amount,
  window,
  by,
  comparison,
  span,
}: SlaPromise): [string, VendorPromise][] {
  if (!measure || !system || !amount || !by || !comparison?.startsWith('<')) return [];
  return [[system.name, { measure: measure.name, by: by.name, amount, window, at: span }]];
}
