/** Evidence of something that has not happened yet. */
import {
  type AudienceList,
  type Campaign,
  type CrmSchema,
  isRealDate,
  type LocatedDate,
  type System,
  type Vendor,
} from '@liaison/model';
import { defineCheck } from './define-check.ts';

export const futureEvidence = defineCheck({
  code: 'future-evidence',
  category: 'dates',
  severity: 'warning',
  on: ['system', 'list', 'campaign', 'vendor', 'schema'],
  message: (data: { what: string; date: string; today: string }) =>
    `${data.what} on ${data.date}, and today is ${data.today}`,
  help: 'Write the day on which it was done; leave the date out until then',
  run(declaration, { workspace: { today } }, report) {
    for (const { what, date } of evidenceOf(declaration)) {
      if (!date || !isRealDate(date.value) || date.value <= today) continue;
      report({ at: date.span, data: { what, date: date.value, today } });
    }
  },
});

interface Dated {
  readonly what: string;
  readonly date: LocatedDate | undefined;
}

function evidenceOf(declaration: System | AudienceList | Campaign | Vendor | CrmSchema): Dated[] {
  switch (declaration.kind) {
    case 'system':
      return declaration.capacities.map(({ tested }) => ({ what: 'The capacity was tested', date: tested }));
    case 'list':
      return [{ what: 'The list was counted', date: declaration.size?.counted }];
    case 'campaign':
      return [
        ...approvalsOf(declaration),
        ...declaration.contingency.map(({ tested }) => ({ what: 'The plan was practised', date: tested })),
        ...declaration.evidence.map(({ date }) => ({ what: 'The evidence was given', date })),
        ...declaration.changes.map(({ requested }) => ({
          what: 'The change was asked for',
          date: requested,
        })),
        ...declaration.needs.map(({ done }) => ({ what: 'The request was done', date: done?.date })),
      ];
    case 'vendor':
      return [
        ...approvalsOf(declaration),
        ...declaration.securityReviews.map(({ date }) => ({ what: 'The security was reviewed', date })),
      ];
    case 'schema':
      return [{ what: 'The schema was exported', date: declaration.exported }];
  }
}

function approvalsOf({ approvals }: Campaign | Vendor): Dated[] {
  return approvals.map(({ date }) => ({ what: 'The approval was given', date }));
}
