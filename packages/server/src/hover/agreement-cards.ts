/** Cards of what both sides owe each other: kinds of data, evidence and change, senders and slots. */
import type { Category, ChangeKind, Declared, EvidenceKind, Purpose, Sender, Slot } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, type Fact, facts } from './card.ts';
import { wordCard } from './word-card.ts';
import { quantityText, referenceText, referenceTexts } from './written.ts';

export function purposeCard({ declaration: purpose }: Declared<Purpose>): Card {
  return withFacts(wordCard(purpose), facts(['In Fideslang', codeOf(purpose.fideslang?.value)]));
}

export function categoryCard({ declaration: category }: Declared<Category>): Card {
  return withFacts(
    wordCard(category),
    facts(['In Fideslang', codeOf(category.fideslang?.value)], ['Protection', category.protection?.value]),
  );
}

export function evidenceCard({ declaration: evidence }: Declared<EvidenceKind>): Card {
  return withFacts(
    wordCard(evidence),
    facts(['Counts for', quantityText(evidence.expires)], ['Asked for from', evidence.level?.value]),
  );
}

export function changeCard({ declaration: change }: Declared<ChangeKind>): Card {
  return withFacts(wordCard(change), facts(['Asked for beforehand', quantityText(change.leadTime)]));
}

export function senderCard({ declaration: sender }: Declared<Sender>, repository: Repository): Card {
  const { unsubscribe, quietHours } = sender;
  return withFacts(
    wordCard(sender),
    facts(
      ['Owner', referenceText(sender.owner, repository)],
      ['Domain', codeOf(sender.domain?.value)],
      ['Authenticated by', sender.authenticatedBy.map(({ value }) => value).join(', ')],
      ['Sending since', sender.sendingSince?.value],
      [
        'Unsubscribe',
        unsubscribe &&
          [unsubscribe.means?.value, unsubscribe.within && `within ${quantityText(unsubscribe.within)}`]
            .filter(Boolean)
            .join(' '),
      ],
      ['Leaves out', referenceTexts(sender.suppresses, repository)],
      ['Quiet', quietHours?.from && quietHours.to && `${quietHours.from.value} to ${quietHours.to.value}`],
    ),
  );
}

export function slotCard({ declaration: slot }: Declared<Slot>, repository: Repository): Card {
  return withFacts(
    wordCard(slot),
    facts(['Owner', referenceText(slot.owner, repository)], ['On', referenceText(slot.system, repository)]),
  );
}

function withFacts(card: Card, more: readonly Fact[]): Card {
  return { ...card, facts: [...more, ...card.facts] };
}

function codeOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `\`${text}\``;
}
