/** What a new campaign can begin as. Each template is the part between the people and the budget. */
import { writtenName, writtenText } from '@liaison/model';
import type { Cast } from './cast.ts';
import { addDays } from './days.ts';

export interface Template {
  readonly name: string;
  readonly does: string;
  /** Days from today to the first day, and from the first to the last. */
  readonly begins: number;
  readonly lasts: number;
  /** Channels, from the first day of the campaign. */
  readonly channels: (cast: Cast, firstDay: string) => readonly string[];
}

/** The first one is the default. */
export const templates: readonly Template[] = [
  {
    name: 'mailing',
    does: 'one e-mail to a list that leads to a page',
    begins: 42,
    lasts: 14,
    channels: (cast, day) =>
      email('mailing', 'Mailing', cast, [audienceOf(cast), `at ${day} 09:00 over 2 h`, 'response 3 %']),
  },
  {
    name: 'search',
    does: 'advertisements beside search results, all day long',
    begins: 28,
    lasts: 28,
    channels: () => [
      'channel search: paid-search "Search" {',
      'visits 1000 per day',
      'lands-on landing',
      '}',
    ],
  },
  {
    name: 'webinar',
    does: 'an invitation by e-mail, and a reminder on the day before',
    begins: 42,
    lasts: 14,
    channels: (cast, day) => [
      ...email('invitation', 'Invitation', cast, [
        audienceOf(cast),
        `at ${day} 10:00 over 2 h`,
        'response 2 %',
      ]),
      '',
      ...email('reminder', 'Reminder', cast, [
        'audience 500',
        `at ${addDays(day, 10)} 10:00 over 15 min`,
        'response 20 %',
      ]),
    ],
  },
];

/** An e-mail channel that leads to the campaign's page. */
function email(name: string, title: string, { mailer }: Cast, statements: readonly string[]): string[] {
  const through = mailer ? [`through ${writtenName(mailer)}`] : [];
  return [
    `channel ${name}: email ${writtenText(title)} {`,
    ...statements,
    'lands-on landing',
    ...through,
    '}',
  ];
}

function audienceOf({ list }: Cast): string {
  return `audience ${list ? `from ${writtenName(list)}` : '20k'}`;
}
