/** Evidence that was good once, and no longer counts when the campaign goes out. */
import { daysBetween, type JudgedEvidence, judgedEvidence, launchDay, type Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly kind: string;
  readonly until: string;
  readonly launch: string;
  /** How long it counts: "90 days". */
  readonly age: string;
}

export const expiredEvidence = defineCheck({
  code: 'expired-evidence',
  category: 'evidence',
  severity: 'warning',
  on: 'campaign',
  message: ({ kind, until, launch }: Data) =>
    `This \`${kind}\` counts until ${until}, and the campaign goes out on ${launch}`,
  help: ({ kind, age }) =>
    `Do the \`${kind}\` again less than ${age} before the launch, and write its new day and link`,
  run(campaign, { workspace, settings }, report) {
    const launch = launchDay(campaign);
    // What is out already was shown in time or was not.
    if (isDraft(campaign) || isClosed(campaign) || launch === undefined || launch < workspace.today) return;
    const ahead = daysBetween(workspace.today, launch);
    if (ahead > settings.parameters.readyDays + TIME_TO_REPEAT) return;
    const judged = judgedEvidence(campaign, workspace);
    for (const evidence of judged) {
      const { given, kind, until, state } = evidence;
      if (state !== 'expired' || until === undefined || !given.date || isReplaced(evidence, judged)) continue;
      const age = daysBetween(given.date.value, until);
      // What is done today would have expired by then as well.
      if (ahead > age) continue;
      report({
        at: given.date.span,
        data: { kind: kind.name, until, launch, age: `${age} days` },
        related: expiryPlaces(kind.name, workspace),
      });
    }
  },
});

/** Days: to find a day and the people for a load test, and to make it, before its result is asked for. */
const TIME_TO_REPEAT = 30;

/** Whether a later line of the same kind says the same of the same thing. */
function isReplaced({ given, kind }: JudgedEvidence, judged: readonly JudgedEvidence[]): boolean {
  return judged.some(
    (other) =>
      other.state === 'counts' &&
      other.kind === kind &&
      (other.given.subject?.name === given.subject?.name || !other.given.subject),
  );
}

function expiryPlaces(kind: string, workspace: Workspace) {
  const declared = workspace.lookup('evidence', kind)[0];
  const expires = declared?.declaration.expires;
  return declared && expires ? [relatedPlace(declared.file, expires.span, 'How long it counts')] : [];
}
