/** A system that campaigns load and that keeps nothing free: its capacity is used to the last request. */
import { exceeds, loadOf } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { count, percent, rps } from './figures.ts';
import { statementOf } from './statements.ts';

/** Percent to propose: Cloudflare advises to let a waiting room fill three quarters of what the origin can take. */
const USUAL = 25;

export const missingHeadroom = defineCheck({
  code: 'missing-headroom',
  category: 'capacity',
  severity: 'info',
  on: 'system',
  message: (data: { system: string; capacity: number; campaigns: number; peak: number }) =>
    `\`${data.system}\` keeps no headroom: campaigns may use its ${rps(data.capacity)} to the last`,
  help: ({ campaigns, peak, capacity }) =>
    `Add \`headroom\` with the share that is kept free, such as \`headroom ${USUAL} %\`: the ${campaigns === 1 ? 'campaign that loads' : `${count(campaigns)} campaigns that load`} it and everyday load take up to ${percent(peak / capacity)}`,
  fixable: true,
  run(system, { workspace, file }, report) {
    const load = loadOf(workspace).system(system.name);
    if (load?.limits.system !== system || statementOf(system, 'headroom')) return;
    const { rate } = load.limits;
    const peak = load.peak();
    if (!rate || rate.amount <= 0 || !peak) return;
    const edits = [insertStatement(file, system, `headroom ${USUAL} %`, ['capacity'])];
    // What would make the plan too much is nothing to accept with a click.
    const fits = !exceeds(peak.rate, rate.amount * (1 - USUAL / 100));
    report({
      at: system.nameSpan,
      data: {
        system: system.name,
        capacity: rate.amount,
        campaigns: load.owners().length,
        peak: peak.rate,
      },
      fixes: fits ? [{ title: `Add \`headroom ${USUAL} %\``, safety: 'suggested', edits }] : [],
    });
  },
});
