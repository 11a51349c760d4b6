/** Cards of plain words of the library and of an organisation: units, events, purposes, regions, measures, types. */
import { duration, figure } from '@liaison/checks';
import { type GlossaryTerm, termOfWord } from '@liaison/language';
import type { AnyDeclaration, Measure, Unit, Workspace } from '@liaison/model';
import { type Card, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { quantityText } from './written.ts';

export function wordCard(word: AnyDeclaration): Card {
  const term = termOfWord(word.kind, word.name);
  return {
    heading: headingOf(word, word.kind),
    doc: word.doc,
    facts: facts(
      ['For marketing', term?.forMarketing],
      ['For IT', term?.forIt],
      ['Example', term && exampleOf(term)],
    ),
  };
}

function exampleOf({ example }: GlossaryTerm): string {
  return 'words' in example ? example.words : `\`${example.text}\``;
}

export function unitCard(unit: Unit, workspace: Workspace): Card {
  const meaning = workspace.units.get(unit.name);
  const { dimension, factor = 1 } = meaning ?? {};
  const equals = quantityText(unit.equals);
  const inBase =
    dimension === 'duration'
      ? duration(factor)
      : dimension === 'rate'
        ? `${figure(factor)} per second`
        : undefined;
  const card = wordCard(unit);
  return {
    ...card,
    facts: [
      ...facts(['Measures', unit.dimension?.value], ['Equals', equals], ['That is', equals && inBase]),
      ...card.facts,
    ],
  };
}

export function measureCard(measure: Measure): Card {
  const card = wordCard(measure);
  return { ...card, facts: [...facts(['Measured in', measure.unit]), ...card.facts] };
}
