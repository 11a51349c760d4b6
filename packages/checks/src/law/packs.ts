/**
 * Packs of rules that follow from a law, and count where its people live: for whom, under which citation, as of when.
 * What a pack finds is no legal advice; it shows where to ask.
 */
import { IN_EEA } from './countries.ts';

export type PackId = 'gdpr' | 'eu-eprivacy' | 'uk-pecr' | 'us-email' | 'us-sms' | 'ca-casl';

export interface LawPack {
  readonly id: PackId;
  readonly title: string;
  /** Codes of regions of the library. */
  readonly countries: ReadonlySet<string>;
  readonly law: string;
  /** `YYYY-MM-DD`: the state of the law that the checks rest on. */
  readonly asOf: string;
  readonly sources: readonly string[];
}

const AS_OF = '2026-11-22';

/** Every pack, by its name. */
export const PACKS: Readonly<Record<PackId, LawPack>> = {
  gdpr: {
    id: 'gdpr',
    title: 'Personal data in the European Economic Area and the United Kingdom',
    countries: new Set([...IN_EEA, 'GB']),
    law: 'Regulation (EU) 2016/679 (GDPR), and its copy in the law of the United Kingdom (UK GDPR)',
    asOf: AS_OF,
    sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://www.legislation.gov.uk/eur/2016/679'],
  },
  'eu-eprivacy': {
    id: 'eu-eprivacy',
    title: 'Messages, and what is stored on devices, in the European Economic Area',
    countries: new Set(IN_EEA),
    law: 'Directive 2002/58/EC, Articles 5(3) and 13, as amended by Directive 2009/136/EC; each state has its own law for it',
    asOf: AS_OF,
    sources: [
      'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
      'https://eur-lex.europa.eu/eli/dir/2009/136/oj',
    ],
  },
  'uk-pecr': {
    id: 'uk-pecr',
    title: 'Messages, and what is stored on devices, in the United Kingdom',
    countries: new Set(['GB']),
    law: 'Privacy and Electronic Communications (EC Directive) Regulations 2003, regulations 6 and 22, as amended by the Data (Use and Access) Act 2025',
    asOf: AS_OF,
    sources: [
      'https://www.legislation.gov.uk/uksi/2003/2426',
      'https://www.legislation.gov.uk/ukpga/2025/18',
    ],
  },
  'us-email': {
    id: 'us-email',
    title: 'Commercial e-mail in the United States',
    countries: new Set(['US']),
    law: 'CAN-SPAM Act of 2003, 15 U.S.C. 7701 to 7713, and 16 CFR Part 316',
    asOf: AS_OF,
    sources: ['https://www.law.cornell.edu/uscode/text/15/7704'],
  },
  'us-sms': {
    id: 'us-sms',
    title: 'Text messages in the United States',
    countries: new Set(['US']),
    law: 'Telephone Consumer Protection Act of 1991, 47 U.S.C. 227, and 47 CFR 64.1200; states have stricter laws',
    asOf: AS_OF,
    sources: ['https://www.law.cornell.edu/cfr/text/47/64.1200'],
  },
  'ca-casl': {
    id: 'ca-casl',
    title: 'Commercial electronic messages in Canada',
    countries: new Set(['CA']),
    law: "Canada's anti-spam legislation, S.C. 2010, c. 23, sections 6, 10 and 11",
    asOf: AS_OF,
    sources: ['https://laws-lois.justice.gc.ca/eng/acts/E-1.6/'],
  },
};
