/** A campaign whose visitors buy, and nobody says what that is worth: what is turned away has no price. */
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isTransaction } from './sales.ts';
import { statementOf } from './statements.ts';

export const unpricedTransactions = defineCheck({
  code: 'unpriced-transactions',
  category: 'capacity',
  severity: 'info',
  on: 'campaign',
  message: ({ event }: { event: string }) => `The campaign converts to \`${event}\` and puts no value on it`,
  help: ({ event }) =>
    `Add \`value\` with what a typical ${event} brings \`per ${event}\`, so that findings about load say what is at risk`,
  run(campaign, { workspace }, report) {
    const { channels } = campaign;
    if (isClosed(campaign) || [campaign, ...channels].some((block) => statementOf(block, 'value'))) return;
    if ([campaign, ...channels].some(({ statements }) => statements.some(({ known }) => !known))) return;
    const isPaid = (event: string) =>
      event === ORDER || (isTransaction(event) && statementOf(campaign, 'pci') !== undefined);
    const first = channels
      .filter(({ landsOn }) => workspace.resolveTo('page', landsOn))
      .flatMap(({ converts }) => converts)
      .find(({ event }) => event && isPaid(event.name) && workspace.resolveTo('event', event));
    if (first?.event) report({ at: first.event.span, data: { event: first.event.name } });
  },
});

/** Nobody orders for nothing; of other events only a `pci` line says that they are paid for. */
const ORDER = 'order';
