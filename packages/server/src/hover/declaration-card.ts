/** Which card belongs to which kind of declaration. */
import type { AnyDeclaration, DeclarationKind, DeclarationOf, Declared } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import {
  categoryCard,
  changeCard,
  evidenceCard,
  purposeCard,
  senderCard,
  slotCard,
} from './agreement-cards.ts';
import { campaignCard, pageCard } from './campaign-card.ts';
import { captureCard, captureFieldCard } from './capture-card.ts';
import type { Card } from './card.ts';
import { channelCard } from './channel-card.ts';
import { crmCard, crmFieldCard, objectCard } from './crm-cards.ts';
import { curveCard, kindCard, profileCard } from './curve-card.ts';
import { metricCard, needCard, slaCard, useCard } from './other-cards.ts';
import { personCard, teamCard } from './people-cards.ts';
import { systemCard } from './system-card.ts';
import { listCard, vendorCard } from './vendor-card.ts';
import { measureCard, unitCard, wordCard } from './word-card.ts';

type CardOf<D extends AnyDeclaration> = (declared: Declared<D>, repository: Repository) => Card;

const plainWord: CardOf<AnyDeclaration> = ({ declaration }) => wordCard(declaration);

const CARDS: { readonly [K in DeclarationKind]: CardOf<DeclarationOf<K>> | undefined } = {
  campaign: campaignCard,
  capture: captureCard,
  category: categoryCard,
  change: changeCard,
  channel: channelCard,
  cost: plainWord,
  crm: crmCard,
  'crm-field': crmFieldCard,
  currency: plainWord,
  curve: curveCard,
  event: plainWord,
  evidence: evidenceCard,
  field: captureFieldCard,
  kind: kindCard,
  list: listCard,
  measure: ({ declaration }) => measureCard(declaration),
  metric: metricCard,
  need: needCard,
  object: objectCard,
  page: pageCard,
  person: personCard,
  profile: profileCard,
  purpose: purposeCard,
  region: plainWord,
  role: plainWord,
  schema: undefined,
  sender: senderCard,
  side: plainWord,
  sla: slaCard,
  slot: slotCard,
  system: systemCard,
  team: teamCard,
  type: plainWord,
  unit: ({ declaration }, { analysis }) => unitCard(declaration, analysis.workspace),
  unknown: undefined,
  use: useCard,
  'utm-source': plainWord,
  vendor: vendorCard,
};

/** The card of a declaration; undefined for what no keyword begins, and for a CRM's whole schema. */
export function declarationCard(declared: Declared, repository: Repository): Card | undefined {
  const card = CARDS[declared.declaration.kind] as CardOf<AnyDeclaration> | undefined;
  return card?.(declared, repository);
}
