/** What stands behind a use of personal data: categories, scripts of others, countries outside, and what was weighed. */
import { daysBetween, isRealDate } from '../../date.ts';
import type { Page, PageTag } from '../../page.ts';
import type { Located } from '../../source.ts';
import { breaking, defineFamily, doubtful, type Fact, HARMLESS, missed, type Subject } from '../fact.ts';
import { formFields } from '../form-fields.ts';
import { named, partsOf, wordFact } from '../tell.ts';
import { perRegion } from './data.ts';

/** Who else sees what visitors do. */
export const pageTag = defineFamily({
  name: 'page-tag',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  whenNew: true,
  since: 2,
  facts: (subject) => {
    const nameOf = subject.nameOfReference;
    return perTag(subject, ({ vendor, purpose, span }, key, about) => {
      const whose = vendor ? `through ${nameOf(vendor)}` : 'our own';
      return wordFact(key, about, purpose ? `${whose} for ${nameOf(purpose)}` : whose, span);
    });
  },
  judged: { added: breaking('audience'), removed: HARMLESS, changed: breaking('audience') },
});

/** Whether a script waits until somebody has said yes. */
export const tagConsent = defineFamily({
  name: 'tag-consent',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: (subject) =>
    perTag(subject, ({ afterConsent, span }, key, about) =>
      afterConsent ? partsOf('page-tag', key, wordFact(key, `what ${about} waits for`, 'consent', span)) : [],
    ),
  judged: { added: HARMLESS, removed: breaking('audience') },
});

function perTag(
  { declaration, nameOf }: Subject<'campaign'>,
  facts: (tag: PageTag, key: string, about: string) => Fact[],
): Fact[] {
  return declaration.pages.flatMap((page: Page) =>
    page.tags.flatMap((tag) => {
      const name = tag.name?.value ?? '';
      return facts(tag, `${nameOf(page)} ${name}`, `tag ${named(name)} of ${named(nameOf(page))}`);
    }),
  );
}

/** What a question asks for, where that is written. What the category says of itself is told with it. */
export const fieldCategory = defineFamily({
  name: 'field-category',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: (subject) =>
    formFields(subject).flatMap(({ field: { category }, key, about }) => {
      if (!category) return [];
      const declared = subject.workspace.resolveTo('category', category)?.declaration;
      const name = subject.nameOfReference(category);
      const facts = wordFact(key, `category of ${about}`, name, category.span);
      return partsOf('personal-field', key, facts).map((fact) => ({
        ...fact,
        amount: protectionOf(declared?.protection?.value),
      }));
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('audience'),
    raised: breaking('audience'),
    lowered: doubtful('audience'),
    changed: doubtful('audience'),
  },
});

function protectionOf(word = 'ordinary'): number {
  return word === 'ordinary' ? 0 : 1;
}

/** Without a line, ordinary. */
export const categoryProtection = defineFamily({
  name: 'category-protection',
  area: 'data',
  on: 'category',
  role: 'privacy',
  since: 2,
  facts: ({ declaration: { name, protection, nameSpan } }) => {
    const { value = 'ordinary', span = nameSpan } = protection ?? {};
    const facts = wordFact('', `protection of ${named(name)}`, value, span);
    return facts.map((fact) => ({ ...fact, amount: protectionOf(value) }));
  },
  judged: { raised: doubtful('marketing'), lowered: breaking('audience'), changed: doubtful('audience') },
});

/** What a category or a purpose is in the words of others is what it means. */
export const taxonomyKey = defineFamily({
  name: 'taxonomy-key',
  area: 'data',
  on: ['category', 'purpose'],
  role: 'privacy',
  since: 2,
  facts: ({ declaration: { name, fideslang } }) =>
    fideslang ? wordFact('', `key of ${named(name)}`, fideslang.value, fideslang.span) : [],
  judged: { added: HARMLESS, removed: doubtful('governance'), changed: doubtful('audience') },
});

/** The ground for special categories. Only of an explicit consent people know (GDPR art. 9(2)(a)). */
export const specialBasis = defineFamily({
  name: 'special-basis',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ specialBasis: ground }, key, about) =>
      rankedWord(key, `special basis of ${about}`, ground, 'explicit-consent'),
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('audience'),
    raised: HARMLESS,
    lowered: breaking('audience'),
    changed: doubtful('audience'),
  },
});

/** Without a second step somebody else can have typed the address; where nothing is written nobody has promised one. */
export const optIn = defineFamily({
  name: 'opt-in',
  area: 'consent',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ optIn: steps, nameSpan }, key, about) =>
      rankedWord(key, `opt-in of ${about}`, steps ?? { value: 'single', span: nameSpan }, 'double'),
    ),
  judged: { raised: HARMLESS, lowered: breaking('audience'), changed: doubtful('audience') },
});

/** One word is more than all others. */
function rankedWord(key: string, about: string, word: Located<string> | undefined, best: string): Fact[] {
  if (!word) return [];
  const amount = word.value === best ? 1 : 0;
  return wordFact(key, about, word.value, word.span).map((fact) => ({ ...fact, amount }));
}

export const transfer = defineFamily({
  name: 'transfer',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  whenNew: true,
  since: 2,
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ transfers }, key, about) =>
      transfers.flatMap(({ region, span }) =>
        wordFact(`${key} ${region?.name}`, `transfer of ${about}`, region?.name, span),
      ),
    ),
  judged: { added: breaking('audience'), removed: HARMLESS },
});

/** What makes a transfer lawful. */
export const transferSafeguard = defineFamily({
  name: 'transfer-safeguard',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ transfers }, key, about) =>
      transfers.flatMap(({ region, under, span }) => {
        const place = `${key} ${region?.name}`;
        const words = `safeguard of the transfer of ${about} to ${region?.name}`;
        return partsOf('transfer', place, wordFact(place, words, under, span));
      }),
    ),
  judged: missed('audience'),
});

/** What was weighed beforehand; the older, the less it says of today. */
export const assessment = defineFamily({
  name: 'assessment',
  area: 'data',
  on: 'campaign',
  role: 'privacy',
  since: 2,
  facts: ({ declaration }) =>
    perRegion(declaration.uses, ({ assessments }, key, about) =>
      assessments.flatMap(({ assessment: sort, text = '', date, link = '', span }) => {
        const day = date?.value;
        const isDated = day !== undefined && isRealDate(day);
        const words = [day, text].filter(Boolean).join(' ');
        return wordFact(`${key} ${sort?.value}`, `${sort?.value} of ${about}`, words, span).map((fact) => ({
          ...fact,
          value: `${day} ${link || text}`,
          exact: `${words} ${link}`.trim(),
          ...(isDated && { amount: daysBetween('1970-01-01', day) }),
        }));
      }),
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('governance'),
    raised: HARMLESS,
    lowered: doubtful('governance'),
    changed: doubtful('governance'),
  },
});
