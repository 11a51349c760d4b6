/** A promise that nobody is said to keep, or that somebody keeps who is no party to the agreement. */
import { type Sla, type SlaPromise, type Workspace, writtenName } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { isReadWhole, partyOf, statedPromises } from './promises.ts';

interface Data {
  readonly measure: string;
  readonly sla: string;
  /** Who promises without being a party; absent where nobody promises. */
  readonly stranger?: string;
}

export const unowedPromise = defineCheck({
  code: 'unowed-promise',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ measure, sla, stranger }: Data) =>
    stranger === undefined
      ? `Nobody is said to keep the promise of \`${measure}\``
      : `\`${stranger}\` promises \`${measure}\` and is no party to \`${sla}\``,
  help: ({ stranger }) =>
    stranger === undefined
      ? 'Add `by` and the party that keeps it'
      : `Name one of the two parties, or agree with \`${stranger}\` in an \`sla\` of its own`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const { sla, promise, measure } of statedPromises(campaign, workspace)) {
      if (!promise.measure || !isReadWhole(sla, file)) continue;
      const data = { measure, sla: sla.name };
      if (!promise.by) {
        const { end } = promise.span;
        const fixes = keepersOf(promise, sla, workspace).map((name): Fix => {
          const edits = [replaceText(file, { start: end, end }, ` by ${writtenName(name)}`)];
          return { title: `Let \`${name}\` keep it`, safety: 'suggested', edits };
        });
        report({ at: promise.measure.span, data, fixes });
        continue;
      }
      const stranger = partyOf(promise.by, workspace);
      const parties = partiesOf(sla, workspace);
      if (stranger === undefined || parties.length < 2 || parties.includes(stranger)) continue;
      report({ at: promise.by.span, data: { ...data, stranger } });
    }
  },
});

/** The parties that are known. */
function partiesOf({ between }: Sla, workspace: Workspace): string[] {
  return [between?.first, between?.second].flatMap((party) => partyOf(party, workspace) ?? []);
}

/** Of the parties, the one that runs the system, and the one that owns it. */
function keepersOf(promise: SlaPromise, sla: Sla, workspace: Workspace): string[] {
  const system = workspace.resolveTo('system', promise.system)?.declaration;
  const parties = partiesOf(sla, workspace);
  const keepers = [system?.operatedBy, system?.owner].flatMap((one) => partyOf(one, workspace) ?? []);
  return keepers.filter((name) => parties.includes(name));
}
