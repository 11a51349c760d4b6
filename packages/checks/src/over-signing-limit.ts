/** Money that was approved by somebody who may not sign for so much. */
import type { Person, Quantity, Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf, exactMoney } from './spends.ts';

interface Data {
  readonly person: string;
  readonly role: string;
  readonly limit: number;
  readonly total: number;
  readonly currency: string;
  readonly signers: readonly string[];
}

export const overSigningLimit = defineCheck({
  code: 'over-signing-limit',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ person, limit, total, currency }: Data) =>
    `\`${person}\` may sign up to ${exactMoney(limit, currency)}, and the funding is ${exactMoney(total, currency)}`,
  help: ({ role, signers }) =>
    signers.length > 0
      ? `Let ${signers.map((signer) => `\`${signer}\``).join(' or ')} approve it for \`${role}\`, too`
      : `Let somebody approve it for \`${role}\` who may sign for so much, or correct \`up-to\` if it has changed`,
  run(campaign, { workspace }, report) {
    const total = campaign.funding?.total;
    const currency = currencyOf(total, workspace);
    if (!total || currency === undefined || isClosed(campaign)) return;
    const given = campaign.approvals.filter(({ pending, person }) => !pending && person);
    for (const { person: reference, role } of given) {
      const declared = workspace.resolveTo('person', reference);
      if (!declared || !reference || !role) continue;
      const limit = limitFor(role.name, declared.declaration);
      if (!limit || currencyOf(limit, workspace) !== currency || limit.number >= total.number) continue;
      // Two signatures are usual: the second one counts if it goes far enough.
      const others = given.filter((other) => other.role?.name === role.name && other.person !== reference);
      if (
        others.some(({ person }) =>
          mayBeEnough(workspace.resolveTo('person', person)?.declaration, role.name, total, workspace),
        )
      )
        continue;
      report({
        at: reference.span,
        data: {
          person: reference.name,
          role: role.name,
          limit: limit.number,
          total: total.number,
          currency,
          signers: signersFor(role.name, total, workspace),
        },
        related: [relatedPlace(declared.file, limit.span, 'The limit')],
      });
    }
  },
});

function limitFor(role: string, { limits }: Person): Quantity | undefined {
  return limits.find((limit) => limit.role.name === role)?.amount;
}

/** Who is not known, or has a limit in another currency, may be the one. */
function mayBeEnough(
  person: Person | undefined,
  role: string,
  total: Quantity,
  workspace: Workspace,
): boolean {
  const limit = person && limitFor(role, person);
  if (!limit || currencyOf(limit, workspace) !== currencyOf(total, workspace)) return true;
  return limit.number >= total.number;
}

/** At most two people who sign for the role, and for so much. */
function signersFor(role: string, total: Quantity, workspace: Workspace): string[] {
  return workspace
    .all('person')
    .filter(({ declaration: person }) => person.signsFor.some(({ name }) => name === role))
    .filter(({ declaration: person }) => mayBeEnough(person, role, total, workspace))
    .map(({ declaration: person }) => person.name)
    .slice(0, 2);
}
