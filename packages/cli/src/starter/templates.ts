/** What a new campaign can begin as. Each template is the part between the people and the budget. */
import { addDays } from '../io.ts';
import type { Cast } from './cast.ts';
import { written } from './written.ts';

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
    channels: (cast, day) => [
      'channel mailing: email "Mailing" {',
      `audience ${cast.list ? `from ${written(cast.list)}` : '20k'}`,
      `at ${day} 09:00 over 2 h`,
      'response 3 %',
      'lands-on landing',
      ...(cast.mailer ? [`through ${written(cast.mailer)}`] : []),
      '}',
    ],
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
      'channel invitation: email "Invitation" {',
      `audience ${cast.list ? `from ${written(cast.list)}` : '20k'}`,
      `at ${day} 10:00 over 2 h`,
      'response 2 %',
      'lands-on landing',
      ...(cast.mailer ? [`through ${written(cast.mailer)}`] : []),
      '}',
      '',
      'channel reminder: email "Reminder" {',
      'audience 500',
      `at ${addDays(day, 10)} 10:00 over 15 min`,
      'response 20 %',
      'lands-on landing',
      ...(cast.mailer ? [`through ${written(cast.mailer)}`] : []),
      '}',
    ],
  },
];
