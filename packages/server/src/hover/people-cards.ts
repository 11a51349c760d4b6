/** Cards of persons and teams. */
import type { Declared, Person, SourceFile, Team } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { declaredText, firstOf, linkText, referenceText, referenceTexts } from './written.ts';

export function personCard({ declaration: person }: Declared<Person>, repository: Repository): Card {
  const { workspace } = repository.analysis;
  const team = workspace.resolveTo('team', person.team)?.declaration;
  const left = person.until && person.until.value < workspace.today ? ', who has left' : '';
  return {
    heading: headingOf(person, 'person'),
    doc: person.doc,
    facts: facts(
      ['Title', person.jobTitle && escaped(person.jobTitle)],
      ['Team', referenceText(person.team, repository)],
      ['Side', referenceText(team?.side, repository)],
      ['E-mail', person.email && escaped(person.email.value)],
      ['GitHub', person.github && escaped(person.github.value)],
      ['Signs for', referenceTexts(person.signsFor, repository)],
      ['Liaison to', referenceTexts(person.liaisonTo, repository)],
      ['Last day', person.until && `${person.until.value}${left}`],
    ),
  };
}

export function teamCard({ declaration: team }: Declared<Team>, repository: Repository): Card {
  return {
    heading: headingOf(team, 'team'),
    doc: team.doc,
    facts: facts(
      ['Side', referenceText(team.side, repository)],
      ['Contact', team.contact && linkText(team.contact.value)],
      ['Work done by', referenceText(team.outsourcedTo, repository)],
      ['People', firstOf(membersOf(team, repository))],
    ),
  };
}

function membersOf(team: Team, repository: Repository): string[] {
  const { workspace } = repository.analysis;
  return workspace
    .entriesOf(peopleByTeam)
    .get(team.name)
    .flatMap(({ file, value: person }) => {
      if (workspace.resolve(person.team)?.declaration !== team) return [];
      return [declaredText({ declaration: person, file }, repository)];
    });
}

/** The people of a file by the names of their teams. */
function* peopleByTeam(file: SourceFile): Generator<readonly [string, Person]> {
  for (const person of file.declarations) {
    if (person.kind === 'person' && person.team) yield [person.team.name, person];
  }
}
