/** An agreement that lacks what makes it one: the parties, how it is measured, what follows, when both look back. */
import type { Sla } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { isReadWhole } from './promises.ts';
import { statementOf } from './statements.ts';

/** A statement or a clause that is missing, and what it would say. */
interface Part {
  readonly written: string;
  readonly says: string;
}

export const incompleteSla = defineCheck({
  code: 'incomplete-sla',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ name, lacks }: { name: string; lacks: readonly Part[] }) =>
    `SLA \`${name}\` lacks ${listed(lacks.map(({ written }) => written))}`,
  help: ({ lacks }) => `Add ${listed(lacks.map(({ written, says }) => `${written} with ${says}`))}`,
  run(campaign, { file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const sla of campaign.slas) {
      const lacks = isReadWhole(sla, file) ? missingParts(sla) : [];
      if (lacks.length > 0) report({ at: sla.nameSpan, data: { name: sla.name, lacks } });
    }
  },
});

function missingParts(sla: Sla): Part[] {
  const has = (keyword: string) => statementOf(sla, keyword) !== undefined;
  const unrepeated = sla.measured.length > 0 && sla.measured.every(({ text, every }) => text && !every);
  const unheard = sla.breach?.text !== undefined && !sla.breach.escalatesTo;
  const untimed = sla.breach?.escalatesTo && !sla.breach.within;
  return [
    ...PARTS.filter(([keyword]) => !has(keyword)).map(([keyword, says]) => ({
      written: `\`${keyword}\``,
      says,
    })),
    ...(unrepeated ? [{ written: '`every` behind `measured`', says: 'how often somebody looks' }] : []),
    ...(unheard
      ? [{ written: '`escalates to` behind `breach`', says: 'who decides then, and within what time' }]
      : []),
    ...(untimed ? [{ written: '`within` behind `escalates to`', says: 'how soon that person is told' }] : []),
  ];
}

const PARTS: readonly (readonly [string, string])[] = [
  ['between', 'the two parties'],
  ['promise', 'what is owed'],
  ['measured', 'the report on which both rely'],
  ['breach', 'what happens then'],
  ['review', 'the day on which both look back'],
];

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
