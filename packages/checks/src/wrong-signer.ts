/** An approval by somebody who signs for other things. */
import type { Person } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { isSamePerson } from './same-person.ts';

export const wrongSigner = defineCheck({
  code: 'wrong-signer',
  category: 'people',
  severity: 'error',
  ruleSet: 'recommended',
  on: 'campaign',
  message: (data: { person: string; role: string; own: string; signers: readonly string[] }) =>
    `\`${data.person}\` signs for \`${data.own}\`, not for \`${data.role}\``,
  help: ({ person, role, signers }) =>
    signers.length > 0
      ? `Let ${signers.map((signer) => `\`${signer}\``).join(' or ')} sign, or add \`signs-for ${role}\` to \`${person}\``
      : `Let somebody sign who answers for \`${role}\`, or add \`signs-for ${role}\` to \`${person}\``,
  run(campaign, { workspace }, report) {
    if (isClosed(campaign)) return;
    const people = workspace.all('person').map(({ declaration }) => declaration);
    for (const { person, role } of campaign.approvals) {
      const declared = workspace.resolveTo('person', person);
      if (!declared || !person || !role || !workspace.resolve(role)) continue;
      const first = declared.declaration.signsFor[0];
      if (!first || signsFor(declared.declaration, role.name)) continue;
      if (isSamePerson(person, campaign.owner, workspace)) continue;
      const signers = people.filter((other) => signsFor(other, role.name)).map(({ name }) => name);
      report({
        at: person.span,
        data: { person: person.name, role: role.name, own: first.name, signers },
        related: [relatedPlace(declared.file, first.span, `What \`${person.name}\` signs for`)],
      });
    }
  },
});

function signsFor(person: Person, role: string): boolean {
  return person.signsFor.some(({ name }) => name === role);
}
