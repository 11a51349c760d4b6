/** Fields of a CRM that are marked as personal or sensitive. */
import { type CrmField, type CrmObject, flagOf } from '@liaison/model';
import { flagText } from './flag-texts.ts';

/** How the CRM marks a field: "GDPR", "Restricted", "secured"; undefined where it does not. */
export function markOf({ flags }: CrmField): string | undefined {
  const sensitivity = flagText(flags, 'sensitivity');
  return (
    flagText(flags, 'classified') ??
    (sensitivity !== undefined && PROTECTED.test(sensitivity) ? sensitivity : undefined) ??
    (flagOf(flags, 'secured') ? 'secured' : undefined)
  );
}

/** Salesforce: Public, Internal, Confidential, Restricted, MissionCritical; HubSpot: non, sensitive, highly sensitive. */
const PROTECTED = /^(confidential|restricted|mission ?critical|sensitive|highly[-_ ]sensitive)$/i;

/** Whether the export says of some field how it is protected, so that one without a mark has none. */
export function marksFields(object: CrmObject): boolean {
  return object.fields.some(
    ({ flags, type }) =>
      type?.type.name === 'encrypted' ||
      flags.some(({ name }) => name === 'classified' || name === 'sensitivity' || name === 'secured'),
  );
}
