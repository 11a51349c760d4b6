/** A year at the outfitter's in a dozen commits: texts of `examples/outfitter` with one edit after the other. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './two-versions.ts';

const folder = join(import.meta.dirname, '..', '..', 'examples', 'outfitter');

interface Commit {
  /** Name of the golden file. */
  readonly name: string;
  readonly edit: (texts: Texts) => Texts;
}

const BLACK_FRIDAY = 'campaigns/black-friday-2026.campaign';
const WIN_BACK = 'campaigns/win-back-2027.campaign';
const SYSTEMS = 'org/systems.campaign';
const VENDORS = 'org/vendors.campaign';

export function outfitter(): Texts {
  const paths = globSync('**/*.campaign', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Each commit follows the one before it. */
export const HISTORY: readonly Commit[] = [
  {
    name: '01-other-words-and-layout',
    edit: inFile(BLACK_FRIDAY, (text) =>
      text
        .replace('"Black Friday 2026"', '"Black Friday, 2026"')
        .replace('/** Members shop a day early.', '/** Members come first.')
        .replace(
          /\n {4}lands-on landing\n {4}through {2}postbird/,
          '\n      through postbird\n      lands-on landing',
        ),
    ),
  },
  {
    name: '02-everybody-at-once',
    edit: inFile(BLACK_FRIDAY, (text) =>
      swap(
        text,
        'at       2026-11-27 07:00 recipient-local over 3 h',
        'at       2026-11-27 07:00 over 20 min',
      ),
    ),
  },
  {
    name: '03-spread-over-two-hours',
    edit: inFile(BLACK_FRIDAY, (text) => swap(text, '07:00 over 20 min', '07:00 over 150 min')),
  },
  {
    name: '04-a-bigger-spot',
    edit: inFile(BLACK_FRIDAY, (text) => swap(text, 'audience 1.1M\n', 'audience 2.4M\n')),
  },
  {
    name: '05-the-spot-as-it-was',
    edit: inFile(BLACK_FRIDAY, (text) => swap(text, 'audience 2.4M\n', 'audience 1.1M\n')),
  },
  {
    name: '06-two-days-earlier',
    edit: inFile(BLACK_FRIDAY, (text) =>
      swap(
        swap(text, 'runs     2026-11-20 ..', 'runs     2026-11-18 ..'),
        'at       2026-11-27 09:30 over 4 h',
        'at       2026-11-27 07:15 over 4 h',
      ),
    ),
  },
  {
    name: '07-birthdays-and-longer',
    edit: inFile(BLACK_FRIDAY, (text) =>
      swap(
        swap(
          text,
          '    boot-size:  decimal "Boot size"',
          '    born:       date "Date of birth"          -> Contact.Birthdate\n    boot-size:  decimal "Boot size"',
        ),
        'retention 24 months after last-contact',
        'retention 36 months after last-contact',
      ),
    ),
  },
  {
    name: '08-not-into-the-crm',
    edit: inFile(BLACK_FRIDAY, (text) =>
      swap(
        swap(text, '    failures to crm-ops\n\n    email:      email', '\n    email:      email'),
        '    set utm-campaign    -> CampaignMember.UTM_Campaign__c\n',
        '',
      ),
    ),
  },
  {
    name: '09-another-contract',
    edit: inFile(VENDORS, (text) =>
      swap(
        swap(text, 'contract   "PF-7" until 2027-09-30', 'contract   "PF-8" until 2026-12-31'),
        'processes  personal-data in EU under "DPA-19"',
        'processes  personal-data in US',
      ),
    ),
  },
  {
    name: '10-promises-and-money',
    edit: inFile(BLACK_FRIDAY, (text) =>
      swap(
        swap(
          text,
          'availability of web-shop >= 99.9 % over 30 days',
          'availability of web-shop >= 99.5 % over 30 days',
        ),
        'marketing 85 %\n    platform  15 %',
        'marketing 60 %\n    platform  40 %',
      ),
    ),
  },
  {
    name: '11-a-smaller-shop',
    edit: inFile(SYSTEMS, (text) =>
      swap(text, 'capacity 1400 rps    tested 2026-09-15', 'capacity 1000 rps    tested 2026-10-30'),
    ),
  },
  {
    name: '12-a-new-campaign',
    edit: (texts) => ({ ...texts, 'campaigns/flash-sale.campaign': FLASH_SALE }),
  },
  {
    name: '13-other-names',
    edit: (texts) => {
      const renamed = inFile(BLACK_FRIDAY, (text) => text.replace(/\bopening\b(?!")/g, 'first-mail'))(texts);
      return inFile(WIN_BACK, (text) => swap(text, 'campaign win-back-2027 ', 'campaign win-back-spring '))(
        renamed,
      );
    },
  },
  {
    name: '14-a-draft-grows',
    edit: inFile(WIN_BACK, (text) => swap(text, '160k from newsletter', '320k from newsletter')),
  },
  {
    name: '15-called-off',
    edit: inFile(BLACK_FRIDAY, (text) => swap(text, 'status   planned', 'status   cancelled')),
  },
];

function inFile(path: string, edit: (text: string) => string): (texts: Texts) => Texts {
  return (texts) => ({ ...texts, [path]: edit(texts[path] ?? '') });
}

/** Columns of the example may be as wide as they like. Throws where it no longer says what is to be replaced. */
function swap(text: string, from: string, to: string): string {
  const found = new RegExp(from.split(/ +/).map(escaped).join(' +'));
  if (!found.test(text)) throw new Error(`The outfitter no longer says ${JSON.stringify(from)}`);
  return text.replace(found, () => to);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const FLASH_SALE = `/** One afternoon, everything that is left of the winter. */
campaign flash-sale "Flash sale" {
  owner    freya-lund
  it-owner priya-nair
  sponsor  margot-ellis
  sponsor  gareth-pryce
  status   planned

  runs     2026-12-12 .. 2026-12-12
  timezone Europe/London
  value    49 GBP per order
  crm-id   "701Fw0000009fLaIAI"
  utm      campaign "flash26"

  page sale "/flash" on web-shop

  channel now: push "Four hours, everything must go" {
    audience from app-users
    at       2026-12-12 14:00 over 5 min
    response 4 %
    converts 3 % to order
    lands-on sale
    through  pingflock
    utm      source "app"
    utm      medium "push"
  }

  use push-marketing in GB, DE {
    basis     consent
    notice    "https://www.fernweh.example/app/privacy"
    retention 12 months after last-visit
    residency EU
  }

  funding 4k GBP {
    marketing 100 %
  }

  approval marketing pending

  approval it pending
}
`;
