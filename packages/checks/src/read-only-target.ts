/** A form that writes to a field which nobody can write. */
import { type CrmField, flagOf, type Workspace } from '@liaison/model';
import { expanded, partsOf } from './compound-parts.ts';
import { polarityOf } from './consent-polarity.ts';
import { type CrmWrite, crmWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';
import { flagText } from './flag-texts.ts';
import { type Barrier, barrierOf } from './read-only.ts';
import { madeObjects } from './required-fields.ts';
import { platformsOf } from './schemas.ts';

/** `create-only` and `update-only` depend on whether the form makes the record. */
type Reason = Barrier | 'create-only' | 'update-only';

type Data = {
  target: string;
  reason: Reason;
  parts: readonly string[];
  formula: string | undefined;
  /** Where consent goes instead, if the field would record it. */
  consent: string | undefined;
};

export const readOnlyTarget = defineCheck({
  code: 'read-only-target',
  category: 'crm',
  severity: 'error',
  on: 'capture',
  message: ({ target, reason }: Data) => `\`${target}\` cannot be written: ${REASONS[reason]}`,
  help: ({ reason, parts, formula, consent }) => {
    if (consent !== undefined) return consent;
    if (formula !== undefined) return `Write to the fields that its formula reads: \`${formula}\``;
    return parts.length > 0
      ? `Map to its parts: ${parts.map((part) => `\`${part}\``).join(', ')}`
      : HELPS[reason];
  },
  fixable: true,
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    const made = madeObjects(capture, workspace);
    const writes = crmWrites(capture, workspace);
    for (const write of writes) {
      const { crmField, object } = write;
      const reason = barrierOf(crmField) ?? barrierFor(crmField, made.includes(object));
      if (!reason) continue;
      const taken = new Set(capture.fields.map(({ name }) => name));
      const written = new Set(writes.map((other) => other.crmField));
      const parts = partsOf(crmField, object);
      report({
        at: write.target.span,
        data: {
          target: nameOfTarget(write),
          reason,
          parts: parts.map((part) => `${object.name}.${part.name}`),
          formula: formulaOf(crmField),
          consent: consentHelp(write, workspace),
        },
        related: [{ message: 'The export says so here', at: write.declaredAt }],
        fixes:
          write.by === 'field'
            ? expanded(
                write,
                parts.filter((part) => !written.has(part)),
                taken,
                workspace,
                file,
              )
            : [],
      });
    }
  },
});

/** What can be written as the record is made only, or only later. */
function barrierFor({ flags }: CrmField, isMade: boolean): Reason | undefined {
  if (isMade) return flagOf(flags, 'update-only') ? 'update-only' : undefined;
  return flagOf(flags, 'create-only') ? 'create-only' : undefined;
}

const REASONS: Readonly<Record<Reason, string>> = {
  calculated: 'the CRM calculates it',
  autonumber: 'the CRM numbers its records itself',
  compound: 'it is put together from other fields',
  readonly: 'it is read-only',
  'create-only': 'the record is there already',
  'update-only': 'the record is not there yet',
};

const HELPS: Readonly<Record<Reason, string>> = {
  calculated: 'Write to the fields that the formula reads, or discard the answer with a reason',
  autonumber: 'Write to a field of your own, such as an external key',
  compound: 'Write to the fields that it is put together from',
  readonly: 'Write to another field, or ask the team that owns the CRM whether a form may write to this one',
  'create-only':
    'Ask for it in the form that makes the record, or write to a field that can be changed later',
  'update-only': 'Write to a field that can be filled as the record is made',
};

/** At most 60 characters of a formula. */
function formulaOf({ flags }: CrmField): string | undefined {
  const formula = flagText(flags, 'formula');
  return formula && formula.length > 60 ? `${formula.slice(0, 59)}…` : formula;
}

/** Consent has a place of its own in some products; undefined for other fields. */
function consentHelp({ crmField, object }: CrmWrite, workspace: Workspace): string | undefined {
  if (!polarityOf(crmField)) return undefined;
  const [platform = ''] = platformsOf(object.within, workspace);
  return CONSENT[platform];
}

const CONSENT: Readonly<Record<string, string>> = {
  hubspot:
    "HubSpot keeps consent itself: record it with its subscription preferences, or its forms' legal consent",
  salesforce: 'Write to an object for consent, such as `ContactPointTypeConsent`, or to a field of your own',
};
