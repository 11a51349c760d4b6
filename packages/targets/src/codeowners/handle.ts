/** What a platform calls people and teams: the words that stand behind a path in CODEOWNERS. */
import type { Person, Team } from '@liaison/model';

export type Platform = 'github' | 'gitlab';

/** An account or, with a slash, a team of an organisation. Nothing else may get into a line of the file. */
const ACCOUNT = /^@?([a-z\d][\w.-]*(?:\/[\w.-]+)*)$/i;
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** `@account` on GitHub; GitLab knows people by their email. Undefined where the platform cannot know the person. */
export function handleOfPerson({ github, email }: Person, platform: Platform): string | undefined {
  if (platform === 'gitlab') return email && EMAIL.test(email.value) ? email.value : undefined;
  const account = ACCOUNT.exec(github?.value ?? '')?.[1];
  return account === undefined ? undefined : `@${account}`;
}

/** A team's contact, where it is a team of the platform, written with its `@`. */
export function handleOfTeam({ contact }: Team): string | undefined {
  const written = contact?.value ?? '';
  return written.startsWith('@') && ACCOUNT.test(written) ? written : undefined;
}
