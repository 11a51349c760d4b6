/** Grounds on which a law lets nobody write to people, whatever papers there are. */
import type { Campaign, Channel, Reference, Use, Workspace } from '@liaison/model';
import { neededConsent } from '../data-uses.ts';
import { messageKind } from '../sender-channels.ts';
import { firstUnder } from './audience-countries.ts';
import type { PackId } from './packs.ts';

/** A use whose ground the law of one of its countries does not know for a channel. */
export interface ForeignGround {
  readonly pack: PackId;
  readonly country: Reference;
  readonly channel: Channel;
}

interface Rule {
  readonly pack: PackId;
  readonly kinds: readonly string[];
  readonly unknown: readonly string[];
}

// 47 CFR 64.1200(a)(2) wants written consent; CASL, sections 6(1)(a) and 10(9), consent, express or implied by a
// business relationship; Directive 2002/58/EC, Article 13(1), and regulation 22(2) PECR, consent, but for Article
// 13(2) and regulation 22(3), which ask for more than a way out.
const RULES: readonly Rule[] = [
  {
    pack: 'us-sms',
    kinds: ['sms'],
    unknown: ['opt-out', 'soft-opt-in', 'legitimate-interest', 'contract'],
  },
  { pack: 'ca-casl', kinds: ['email', 'sms'], unknown: ['opt-out', 'legitimate-interest'] },
  { pack: 'eu-eprivacy', kinds: ['email', 'sms'], unknown: ['opt-out'] },
  { pack: 'uk-pecr', kinds: ['email', 'sms'], unknown: ['opt-out'] },
];

/** The first channel and country of a use for which its ground is none; undefined where it may be one. */
export function foreignGround(
  { basis, purpose, regions }: Use,
  { channels }: Campaign,
  workspace: Workspace,
): ForeignGround | undefined {
  if (!basis || !purpose) return undefined;
  for (const channel of channels) {
    if (channel.name === '' || neededConsent(channel, workspace)?.name !== purpose.name) continue;
    const kind = messageKind(channel, workspace);
    for (const { pack, kinds, unknown } of RULES) {
      if (!kind || !kinds.includes(kind) || !unknown.includes(basis.value)) continue;
      const country = firstUnder(pack, regions, workspace);
      if (country) return { pack, country, channel };
    }
  }
  return undefined;
}
