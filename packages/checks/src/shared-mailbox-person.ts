/** A person who is none: a mailbox or a department behind a person's name. */
import type { Person, SourceFile, Span, Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { subjectOf } from './wording.ts';

// Parts of an address before the @: all of them must be such words, so that `ana.office` stays a person.
const MAILBOX_WORDS = new Set(
  `admin administrator all campaigns contact crm department dept desk digital ecommerce enquiries group hello help
  helpdesk info infrastructure it mail mailbox marketing newsletter no noreply office operations ops postmaster
  press reply sales service servicedesk services shop staff support sysadmin team web webmaster webteam`.split(
    /\s+/,
  ),
);

const DEPARTMENT = /\b(team|department|dept|helpdesk|service-?desk|desk|mailbox|hotline)\b/i;

export const sharedMailboxPerson = defineCheck({
  code: 'shared-mailbox-person',
  category: 'people',
  severity: 'warning',
  on: 'person',
  message: (data: { subject: string; sign: string; what: string }) =>
    `${data.subject} is a ${data.what}, to judge by \`${data.sign}\``,
  help: 'Name a human being who can be called and who can sign; groups are declared with `team`',
  run(person, { workspace }, report) {
    const found = signOf(person, workspace);
    if (!found) return;
    report({ at: found.at, data: { subject: subjectOf(person), sign: found.sign, what: found.what } });
  },
});

function signOf(
  person: Person,
  workspace: Workspace,
): { readonly at: Span; readonly sign: string; readonly what: string } | undefined {
  const { name, title, email } = person;
  const written = [name, title ?? ''].find((text) => DEPARTMENT.test(text) || isTeam(text, workspace));
  if (written) return { at: person.nameSpan, sign: written, what: 'department' };
  const mailbox = email?.value.split('@')[0] ?? '';
  if (!email || !(isMailbox(mailbox) || isTeam(mailbox, workspace))) return undefined;
  return { at: email.span, sign: email.value, what: 'shared mailbox' };
}

function isMailbox(local: string): boolean {
  const parts = local
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => MAILBOX_WORDS.has(part));
}

/** Whether the text is the name or the title of a declared team. */
function isTeam(text: string, workspace: Workspace): boolean {
  const wanted = bare(text);
  return wanted !== '' && workspace.entriesOf(teamNames).has(wanted);
}

// Every person is held against all teams.
function teamNames(file: SourceFile): [string, true][] {
  return file.declarations.flatMap((declaration): [string, true][] => {
    if (declaration.kind !== 'team') return [];
    return [declaration.name, declaration.title ?? ''].map((text) => [bare(text), true]);
  });
}

/** Letters and digits only, so that `crm.ops`, `crm-ops` and "CRM Ops" are the same. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
