/** Where visitors come from and what they do there, as it is counted: links that are out cannot be changed any more. */
import type { Page } from '../../page.ts';
import type { Located } from '../../source.ts';
import type { UtmTag } from '../../utm.ts';
import { breaking, defineFamily, doubtful, type Fact, type Family, HARMLESS, missed } from '../fact.ts';
import { amountFact, named, partsOf, wordFact } from '../tell.ts';

export const utm = defineFamily({
  name: 'utm',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  onlyLive: true,
  facts: ({ declaration, nameOf }) => [
    ...declaration.utm.flatMap((tag) => tagFact(tag, '')),
    ...declaration.channels.flatMap((channel) => {
      const name = nameOf(channel);
      return partsOf(
        'channel',
        name,
        channel.utm.flatMap((tag) => tagFact(tag, name)),
      );
    }),
  ],
  judged: { added: breaking('marketing'), removed: breaking('marketing'), changed: breaking('marketing') },
});

function tagFact({ key, text, span }: UtmTag, channel: string): Fact[] {
  const tag = key?.value ?? '';
  const about = channel === '' ? `utm ${tag}` : `utm ${tag} of ${named(channel)}`;
  return wordFact(`${channel} ${tag}`, about, text?.value, span);
}

/** How many do so is a forecast; that it is counted at all is agreed. */
export const conversion = defineFamily({
  name: 'conversion',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  facts: ({ declaration, workspace, nameOf, nameOfReference }) =>
    declaration.channels.flatMap((channel) => {
      const name = nameOf(channel);
      const facts = channel.converts.flatMap(({ share, event }) => {
        const what = event ? nameOfReference(event) : '';
        return amountFact(
          `${name} ${what}`,
          `conversion of ${named(name)} to ${what}`,
          share,
          workspace.units,
        );
      });
      return partsOf('channel', name, facts);
    }),
  judged: {
    added: HARMLESS,
    removed: breaking('marketing'),
    raised: HARMLESS,
    lowered: HARMLESS,
    changed: HARMLESS,
  },
});

export const landing = defineFamily({
  name: 'landing',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  onlyLive: true,
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.channels.flatMap((channel) => {
      const { landsOn: page } = channel;
      const name = nameOf(channel);
      const about = `page on which ${named(name)} lands`;
      return page ? partsOf('channel', name, wordFact(name, about, nameOfReference(page), page.span)) : [];
    }),
  judged: { added: HARMLESS, removed: breaking('marketing'), changed: breaking('marketing') },
});

export const page = defineFamily({
  name: 'page',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  onlyLive: true,
  facts: ({ declaration, nameOf }) =>
    declaration.pages.flatMap((one) => wordFact(nameOf(one), 'page', nameOf(one), one.nameSpan)),
  judged: { added: HARMLESS, removed: breaking('marketing') },
});

/** A link that was printed or sent leads nowhere. */
export const pagePath = defineFamily({
  name: 'page-path',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  onlyLive: true,
  facts: ({ declaration, nameOf }) =>
    declaration.pages.flatMap((one) => {
      const name = nameOf(one);
      const { path } = one;
      return path
        ? partsOf('page', name, wordFact(name, `path of ${named(name)}`, path.value, path.span))
        : [];
    }),
  judged: { added: HARMLESS, removed: breaking('marketing'), changed: breaking('marketing') },
});

/** Another system gets the visits; what that does to it is told as load. */
export const pageSystem = defineFamily({
  name: 'page-system',
  area: 'tracking',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, nameOf, nameOfReference }) =>
    declaration.pages.flatMap((one) => {
      const name = nameOf(one);
      const { system } = one;
      const about = `system of ${named(name)}`;
      return system ? partsOf('page', name, wordFact(name, about, nameOfReference(system), system.span)) : [];
    }),
  judged: { added: HARMLESS, removed: HARMLESS, changed: doubtful('it') },
});

/** Of a channel without links: what is printed or spoken cannot be changed any more. */
export const responseCode = defineFamily({
  name: 'response-code',
  area: 'tracking',
  on: 'campaign',
  role: 'marketing',
  onlyLive: true,
  since: 2,
  facts: ({ declaration, nameOf }) =>
    declaration.channels.flatMap((channel) => {
      const { responseCode: code } = channel;
      const name = nameOf(channel);
      const about = `response code of ${named(name)}`;
      return code ? partsOf('channel', name, wordFact(name, about, code.value, code.span)) : [];
    }),
  judged: {
    added: doubtful('marketing'),
    removed: breaking('marketing'),
    changed: breaking('marketing'),
  },
});

export const canonical = ofPages('canonical', 'address of record of', (one) => one.canonical, {
  added: HARMLESS,
  removed: doubtful('marketing'),
  changed: doubtful('marketing'),
});

/** Links live longer than campaigns. */
export const redirect = ofPages(
  'redirect',
  'where visitors go after',
  (one) => one.redirects,
  missed('marketing'),
);

/** How answers to a kind of channel are told from all others. */
export const kindTracking = defineFamily({
  name: 'kind-tracking',
  area: 'tracking',
  on: 'kind',
  role: 'marketing',
  since: 2,
  facts: ({ declaration: { name, trackedBy } }) =>
    trackedBy ? wordFact('', `what ${named(name)} is tracked by`, trackedBy.value, trackedBy.span) : [],
  judged: {
    added: doubtful('marketing'),
    removed: doubtful('marketing'),
    changed: doubtful('marketing'),
  },
});

export const kindMedium = defineFamily({
  name: 'kind-medium',
  area: 'tracking',
  on: 'kind',
  role: 'marketing',
  since: 2,
  facts: ({ declaration: { name, mediums } }) =>
    mediums.flatMap(({ value, span }) => wordFact(value, `utm medium of ${named(name)}`, value, span)),
  judged: { added: HARMLESS, removed: doubtful('marketing') },
});

function ofPages(
  name: string,
  words: string,
  addressOf: (page: Page) => Located<string> | undefined,
  judged: Family['judged'],
): Family {
  return defineFamily({
    name,
    area: 'tracking',
    on: 'campaign',
    role: 'marketing',
    onlyLive: true,
    since: 2,
    facts: ({ declaration, nameOf }) =>
      declaration.pages.flatMap((one) => {
        const known = nameOf(one);
        const address = addressOf(one);
        if (!address) return [];
        return partsOf(
          'page',
          known,
          wordFact(known, `${words} ${named(known)}`, address.value, address.span),
        );
      }),
    judged,
  });
}
