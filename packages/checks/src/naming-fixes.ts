/** Fixes that name somebody: one for each person who could be meant. */
import { type Campaign, type Person, type Reference, type SourceFile, writtenName } from '@liaison/model';
import { insertStatement, replaceText } from './edits.ts';
import type { Fix } from './finding.ts';

/** What a statement makes of a person. */
const POSITIONS = { owner: 'owner', 'it-owner': 'IT owner' } as const;

/** Fixes that add the statement, each with one of the people. */
export function nameInNewStatement(
  file: SourceFile,
  campaign: Campaign,
  keyword: keyof typeof POSITIONS,
  people: readonly Person[],
): Fix[] {
  const after = keyword === 'owner' ? [] : ['owner'];
  return people.map((person) => ({
    title: `Name \`${person.name}\` as ${POSITIONS[keyword]}`,
    safety: 'suggested',
    edits: [insertStatement(file, campaign, `${keyword} ${writtenName(person.name)}`, after)],
  }));
}

/** Fixes that put one of the people in the place of the one who is named. */
export function nameInsteadOf(
  file: SourceFile,
  named: Reference,
  keyword: keyof typeof POSITIONS,
  people: readonly Person[],
): Fix[] {
  return people
    .filter((person) => person.name !== named.name)
    .map((person) => ({
      title: `Name \`${person.name}\` as ${POSITIONS[keyword]} instead of \`${named.name}\``,
      safety: 'suggested',
      edits: [replaceText(file, named.span, writtenName(person.name))],
    }));
}
