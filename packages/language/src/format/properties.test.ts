// What holds for every text, well-formed or not: formatting twice changes nothing more, no token and no comment
// is lost, changed or moved, and nothing throws.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AstNode, isAstNode, isReference } from 'langium';
import { CampaignLanguageGrammar } from '../generated/grammar.ts';
import { blocksOf, FILE_BLOCK, keywordsOf } from '../parse/grammar-blocks.ts';
import type { CampaignLexingReport } from '../parse/statement-lexer.ts';
import { parseTree, tokenize } from '../parse-campaign.ts';
import { commentText } from './comments.ts';
import { type FormattedCampaign, formatCampaign } from './format-campaign.ts';

/**
 * Every statement of the grammar, by the keyword of the block that it stands in. A word behind `^` is a keyword that
 * may begin a line; `{x}` stands for a block of that keyword.
 */
const FORMS: Record<string, readonly string[]> = {
  [FILE_BLOCK]: [
    'side it "Information technology"',
    'role security "Answers for PCI scope"',
    'event donation "A gift is paid"',
    'purpose gift-aid',
    'purpose gift-aid "Tax" {purpose}',
    'cost events "Stands"',
    'utm-source newsletter "Our own"',
    'category shoe-size "Size" {category}',
    'evidence legal-review "Read by a lawyer" {evidence}',
    'change expedited "By two people" {change}',
    'measure answer-time ^in hours "To the first answer"',
    'measure availability ^in % "Share of good minutes"',
    'unit fortnight ^of time ^equals 14 days "Two weeks"',
    'region GB "United Kingdom"',
    'currency EUR',
    'type text "A text"',
    'curve "tv spot" "Visits after a spot" {curve}',
    'kind tv "Television" {kind}',
    'profile office-day "By hour" {profile}',
    'team growth "Growth marketing" {team}',
    'team growth',
    'team empty { }',
    'person ana-reyes "Ana Reyes" {person}',
    'system web-shop "Web shop" {system}',
    'vendor mailwave "Mailwave" {vendor}',
    'list newsletter "Subscribers" {list}',
    'sender shop-news "Shop news" {sender}',
    'slot home-hero "Top" {slot}',
    'crm salesforce "Production" {crm}',
    'schema ^of salesforce ^exported 2026-11-01 {schema}',
    'campaign spring "Spring" {campaign}',
    'campaign spring "Spring" {campaign}',
    'campaign spring "Spring" {campaign}',
    'something else "nobody" knows 3 . 4 / / x',
    'something { anything 3 % }',
  ],
  curve: [
    'shape log-normal',
    'arrived 50 % ^by 54 s ^after',
    'arrived 5 % ^by 10 min ^before',
    'ends ^after 30 days',
    'evidence "Own analytics" "https://analytics.example"',
  ],
  kind: [
    'curve email-click',
    'needs ^consent email-marketing',
    'response 2.9 % "Mailchimp 2019"',
    'delivered 97.5 % "Source"',
    'scanners none',
    'scanners 1 per visit',
    'jitter 60 s',
    'lasting 30 s',
    'tracked-by response-code',
    'medium "cpc"',
    'evidence "Text" "https://example.org"',
  ],
  profile: ['at 00:00 1 %', 'at 07:00 14.5 %', 'at 12:00:30 100 %', 'evidence "A"'],
  team: [
    'side it',
    'contact "https://chat.example"',
    'outsourced-to mailwave',
    'cost-centre "CC-4410"',
    'budget 500k USD 2026-10-01 .. 2026-12-31',
    'lead-time 15 business days ^for normal',
  ],
  person: [
    'team growth',
    'email "ana@shop.example"',
    'github "areyes"',
    'title "Officer"',
    'liaison-to growth',
    'signs-for it',
    'signs-for finance ^up-to 100k USD',
    'until 2026-12-31',
  ],
  system: [
    'owner ecommerce',
    'operated-by streamly',
    'capacity 900 rps ^tested 2026-09-12 "https://ci.example"',
    'capacity 5k users',
    'capacity 700 rps ^tested 2026-09-12 "https://ci.example" ^until 2027-03-12',
    'quota 190 requests ^per 10 s',
    'quota 50k requests ^per day ^in America / Chicago',
    'headroom 25 %',
    'scales ^from 400 rps ^in 7 min',
    'baseline 120 rps ^profile office-day',
    'visit 12 requests ^staying 3 min',
    'calls checkout-api 4 requests ^per order ^lag 2 s',
    'freeze releases 2026-11-24 .. 2026-12-01 "Peak trading"',
    'maintenance 2026-12-03 06:00 .. 2026-12-03 09:00',
    'lead-time 20 business days ^for normal',
    'pci saq-a "Hosted page"',
    'timezone Europe / London',
  ],
  vendor: [
    'service email',
    'managed-by procurement',
    'contract "MSA-2291" ^until 2027-03-31',
    'limit 400k messages ^per hour',
    'processes personal-data ^in EU ^under "DPA-12"',
    'data-role controller ^under "Agreement 7"',
    'sub-processor "Cloud host" ^in US ^under "SCC"',
    'security-review ^on 2026-03-02 ^by ida-holt "https://tracker.example"',
    'exit "All data as CSV" "https://wiki.example"',
    'approval it ^by raj-mehta ^on 2026-02-03',
  ],
  list: [
    'owner growth',
    'size 1.2M ^on 2026-11-01',
    'kept-in salesforce',
    'purpose email-marketing',
    'zone America / New_York 47 %',
    'zone "Etc/UTC" 7 %',
    'belongs-to acme-cloud',
    'overlaps newsletter 4 %',
    'country GB',
    'at-most 2 messages ^per week',
  ],
  sender: [
    'owner crm-ops',
    'domain "news.shop.example"',
    'authenticated-by dkim',
    'sending-since 2025-03-01',
    'unsubscribe one-click ^within 2 days',
    'postal-address "1 High Street"',
    'suppresses unsubscribed',
    'quiet-hours 21:00 .. 08:00',
  ],
  slot: ['owner growth', 'system web-shop'],
  purpose: ['fideslang "marketing.communications.email"'],
  category: ['fideslang "user.contact.email"', 'protection special'],
  evidence: ['expires ^after 90 days', 'level silver'],
  change: ['lead-time 10 business days'],
  needs: [
    'responsible tom-okafor',
    'accountable ana-reyes',
    'consulted "ida holt"',
    'informed crm-ops',
    'done 2026-11-05 "https://tracker.example"',
  ],
  crm: [
    'platform salesforce',
    'owner crm-ops',
    'api crm-api 1 requests ^per submission',
    'processes x ^in EU',
  ],
  schema: ['object Lead "Lead" {object}', 'object "Big Gift" {object}'],
  object: [
    'Name : text ( 80 ) , required',
    '"Email Address" : email ( ? ) "Label" , unique , external-id',
    'Amount : currency ( 18 , 0 ) , required ? , default "5"',
    'Ref : reference ( Campaign , Lead )',
    'LeadSource : choice ( "Web" , "Webinar" , "Phone Inquiry" , "Partner Referral" , "Purchased List" , "Other" )',
    'Status : choices ( "Sent" as "Gone out" for "GB" or "DE" , inactive "Bounced" ) , readonly',
  ],
  campaign: [
    'owner ana-reyes',
    'it-owner tom-okafor',
    'champion "ana reyes"',
    'sponsor lena-fischer',
    'on-call tom-okafor 2026-11-27 08:00 .. 2026-11-27 23:00',
    'liaison tom-okafor',
    'operated-by streamly',
    'status planned',
    'runs 2026-11-20 .. 2026-11-30',
    'timezone America / New_York',
    'value 85 USD ^per order',
    'crm-id "701Kx"',
    'utm campaign "bf26"',
    'page landing "/black-friday" ^on web-shop',
    'page landing "/black-friday" ^on web-shop {page}',
    'channel teaser : email "Teaser blast" {channel}',
    'channel teaser : email {channel}',
    'capacity-budget {capacity-budget}',
    'contingency {contingency}',
    'waiting-room web-shop ^admits 2000 visits ^per minute ^through queueup 2026-12-03 16:30 .. 2026-12-03 17:30',
    'capture signup "Early-access form" ^on landing {capture}',
    'capture signup ^on landing {capture}',
    'use email-marketing ^in US , CA {use}',
    'pci saq-a "Hosted"',
    'sla launch "Launch readiness" {sla}',
    'metric leads "New leads" {metric}',
    'funding 250k USD {funding}',
    'needs landing-page "Landing page" ^from ecommerce ^due 2026-11-06 "https://tracker.example"',
    'needs landing-page "Landing page" ^from ecommerce ^due 2026-11-06 "https://tracker.example" {needs}',
    'war-room "https://meet.example" 2026-11-27 08:00 .. 2026-11-27 23:00',
    'escalates ^to raj-mehta ^within 1 h',
    'parent holiday-season',
    'goal leads',
    'slot home-hero 2026-11-27 .. 2026-11-30',
    'cost scaling 12k USD ^paid-by ecommerce "Two more nodes"',
    'change normal "CHG-2041" ^requested 2026-11-02 "https://change.example"',
    'evidence load-test ^of web-shop ^by tom-okafor ^on 2026-11-10 "https://ci.example"',
    'approval marketing pending',
    'approval it pending',
    'approval security ^by ida-holt ^on 2026-10-20 ^evidence "https://tracker.example" ^seal "7f3a91c2"',
    'ownr ana-reyes',
  ],
  page: [
    'visit 9 requests ^staying 2 min',
    'language en-GB',
    'tag pixel ^through streamly ^for measurement ^after-consent',
    'canonical "https://shop.example/black-friday"',
    'redirects ^to "https://shop.example/offers"',
  ],
  channel: [
    'audience 480k ^from newsletter',
    'audience ^from register',
    'at 2026-11-27 09:00 ^over 2 h',
    'at 2026-12-01 08:00 ^recipient-local ^over 90 min ^to 50 %',
    'at 2026-11-27 20:15:30 ^lasting 30 s ^every 2 h ^until 2026-11-28',
    'during 2026-11-27 .. 2026-12-04',
    'runs 2026-11-27',
    'follows gift-uk ^after 10 days',
    'response 3.5 %',
    'converts 2.1 % ^to order',
    'lands-on landing',
    'through mailwave',
    'visits 20k per day ^profile office-day',
    'spend 44k USD',
    'value 52 USD ^per donation',
    'delivered 97 % "Last three sends"',
    'scanners none',
    'scanners 2 ^per visit',
    'timezone Europe / Berlin',
    'holdout 5 %',
    'throttle 200k messages ^per hour',
    'sender shop-news',
    'suppresses bought-last-week',
    'slot home-hero 2026-11-27 .. 2026-11-30',
    'response-code "BF26TV"',
    'utm source "newsletter"',
  ],
  'capacity-budget': [
    'web-shop 300 rps',
    'search-api 60 rps',
    'crm-api 40k requests ^per 24 h',
    '"old system" 2.5 rps',
  ],
  contingency: [
    'when web-shop ^above 80 % ^of ^capacity , throttle teaser ^to 200k messages ^per hour ^by tom-okafor',
    'when web-shop ^above 95 % ^of ^capacity , waiting-room web-shop ^admits 900 visits ^per minute ^through queueup ^by tom-okafor',
    'when error-rate ^of checkout-api > 2 % , pause search ^by ana-reyes',
    'when login ^above 95 % ^of ^capacity , do "Open the stream without login"',
    'when login ^above 90 % ^of ^capacity , pause search ^by ana-reyes ^tested 2026-10-20 "https://wiki.example"',
  ],
  capture: [
    'purpose email-marketing',
    'rate 8 % ^per visit',
    'syncs ^within 15 min',
    'failures ^to crm-ops',
    'assign crm-ops',
    'email : email "E-mail" , required , key -> Lead . Email',
    'last-name : text ( 80 ) "Last name" , required -> salesforce / Contact . "Last Name"',
    'country : choice ( "US" as "United States" , "CA" as "Canada" ) "Country" -> Lead . Country',
    'opt-in : boolean "Yes, e-mail me offers. I can unsubscribe at any time." -> not Lead . OptIn ^grants email-marketing',
    'partner : boolean "Acme may contact me" ^shared-with acme-cloud ^refuses partner-contact ^for gift-aid',
    'mail : email "E-mail" , required ^category contact-email -> Lead . Email',
    'shoe-size : integer ^discarded "Only picks the hero image"',
    'set "Web" -> Lead . LeadSource',
    'set now -> Lead . Newsletter_Opt_In_Date__c ^if opt-in ^is "true"',
    'set label-of-opt-in -> Lead . Consent_Text__c ^if opt-in ^is "true"',
  ],
  use: [
    'basis consent',
    'special-basis explicit-consent',
    'opt-in double',
    'transfer ^to US ^under "SCC"',
    'assessment dpia "DPIA-7" ^on 2026-09-01 "https://wiki.example"',
    'notice "https://shop.example"',
    'retention 24 months ^after event',
    'residency EU',
    'evidence "A" "B"',
  ],
  sla: [
    'between growth ^and ecommerce',
    'promise availability ^of web-shop >= 99.9 % ^over 30 days ^by ecommerce',
    'promise latency-p95 ^of web-shop <= 800 ms ^over 5 min ^by ecommerce',
    'promise notice >= 15 business days ^by growth',
    'measured "Status" "https://status.example" ^every 1 min',
    'breach "Pause" ^escalates ^to raj-mehta ^within 1 h',
    'covers 2026-11-20 .. 2026-12-05',
    'fallback "By telephone" "https://wiki.example"',
    'review 2026-12-14',
  ],
  metric: [
    'owner growth',
    'target <= 30 %',
    'target >= 4000 leads',
    'measures error-rate ^of checkout-api',
    'counts order',
    'pairs-with incomplete-checkouts',
    'baseline 38 %',
    'source "Funnel" "x"',
    'source Lead . LeadSource',
  ],
  funding: ['growth 60 %', 'ecommerce 40 %', 'acme-cloud 2.25 %'],
};

/** After these a word may begin a line without beginning a statement. */
const CONTINUES = [',', '->', '(', '.', '/', '..', '>=', '<=', '>', '<'];

/** Draws one thing of several; the whole of a text is drawn from a stream of numbers, so that it shrinks. */
type Draw = <T>(of: readonly T[]) => T;

function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  return (of) => of[(numbers[at++ % numbers.length] as number) % of.length] as never;
}

function writeText(draw: Draw): string {
  const declarations = Array.from({ length: draw([1, 1, 2, 3, 5]) }, () =>
    writeForm(draw, draw(FORMS[FILE_BLOCK] as string[]), 0),
  );
  const text =
    draw(['', '', '\n', '// head\n\n']) + declarations.join('') + draw(['', '\n', '\n\n', '// end']);
  const end = draw(['\n', '\n', '\r\n', '\r']);
  return draw(['', '', '\uFEFF']) + text.replaceAll('\n', end);
}

function writeForm(draw: Draw, form: string, depth: number): string {
  const words = form.split(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/);
  let text = draw([
    '',
    '',
    '',
    '\n',
    '\n\n\n',
    '// allow x: why\n',
    '/* b */ ',
    '/**\n   * doc\n * more\n */\n',
    '/* free\n     text */\n',
  ]);
  text += ' '.repeat(draw([2 * depth, 2 * depth, 0, 1]));
  words.forEach((word, at) => {
    const previous = words[at - 1];
    const block = /^\{([\w-]+)\}$/.exec(word)?.[1];
    const plain = word.replace('^', '');
    if (previous !== undefined) text += writeGap(draw, previous, word, form.includes(' : '));
    text += block ? writeBlock(draw, block, depth) : plain;
  });
  return (
    text + draw(['\n', '\n', '\n', ' // trailing\n', '  /* trailing */\n', '\n\n', ' /* two\n lines */\n'])
  );
}

function writeBlock(draw: Draw, name: string, depth: number): string {
  const forms = FORMS[name] as string[];
  const sameForm = draw([false, false, true]);
  const form = draw(forms);
  const members = Array.from({ length: draw([0, 1, 2, 3, 6]) }, () =>
    writeForm(draw, sameForm ? form : draw(forms), depth + 1),
  );
  return `{${draw(['\n', '\n', '\n\n', ' // behind\n', '/* c */\n', ' '])}${members.join('')}${draw(['', '// last\n'])}}`;
}

/** A text at the beginning of a line is the name of a field, where there are fields. */
function writeGap(draw: Draw, left: string, right: string, isField: boolean): string {
  const mayBreak =
    CONTINUES.includes(left) || right.startsWith('^') || !(isField ? /^[A-Za-z"]/ : /^[A-Za-z]/).test(right);
  const mayGlue = !/[\w"]$/.test(left) || !/^[\w"^]/.test(right);
  const hazard = /^[./?]/.test(left) && /^[./?]/.test(right);
  const kind = draw([
    'space',
    'space',
    'space',
    'space',
    'space',
    'space',
    'wide',
    'glue',
    'break',
    'break',
    'comment',
    'line',
  ]);
  if (kind === 'glue' && mayGlue && !hazard && !/\d$/.test(left)) return '';
  if (kind === 'break' && mayBreak) return draw(['\n ', '\n      ', ' \n\n\t']);
  if (kind === 'line' && mayBreak && draw([false, false, true])) return ' // inside\n ';
  if (kind === 'comment' && draw([false, false, true]))
    return draw([' /* in */ ', ' /*in*/', ' /* in\n   two */ ']).replace('\n', mayBreak ? '\n' : ' ');
  return kind === 'wide' ? draw(['  ', '\t', '\u00A0', '      ']) : ' ';
}

const texts = fc
  .array(fc.nat(997), { minLength: 20, maxLength: 200 })
  .map((numbers) => writeText(drawFrom(numbers)));

interface Mutation {
  readonly kind: 'delete' | 'insert' | 'duplicate';
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('delete', 'insert', 'duplicate'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(3), fc.nat(60)),
    inserted: fc.constantFrom(
      ...[
        '{',
        '}',
        '"',
        '\u201C',
        '/*',
        '*/',
        '//',
        '\n',
        '\r',
        ' ',
        ',',
        ':',
        '->',
        '.',
        '..',
        '(',
        ')',
        '?',
        '%',
        '$',
        '-',
        '/',
        '1',
      ],
      ...[
        'owner',
        'by',
        'campaign x {',
        '\nsystem y {\n',
        'is',
        '\n  zz ',
        '\n}\n',
        '"x"',
        '>=',
        '2026-11-01',
        '\u200B',
        '\u2028',
        '\uFEFF',
        '\f',
      ],
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

function mutate(text: string, { kind, at, length, inserted }: Mutation): string {
  const start = Math.floor(at * text.length);
  if (kind === 'insert') return text.slice(0, start) + inserted + text.slice(start);
  return (
    text.slice(0, kind === 'delete' ? start : start + length) +
    text.slice(start + (kind === 'delete' ? length : 0))
  );
}

/** Tokens and comments in their order, each as one line of text. */
function contentOf(text: string): string[] {
  const { tokens, report } = tokenize(text);
  const all = [...tokens, ...(report as CampaignLexingReport).comments];
  return all
    .sort((a, b) => a.startOffset - b.startOffset)
    .map(({ image, tokenType }) =>
      /COMMENT/.test(tokenType.name) ? commentText(image) : `${tokenType.name.replace('~', '')} ${image}`,
    );
}

/** The syntax tree without places. */
function treeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(treeOf);
  if (isReference(value)) return value.$refText;
  if (!isAstNode(value)) return value;
  const entries = Object.entries(value as AstNode).filter(
    ([name]) => name === '$type' || !name.startsWith('$'),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, treeOf(inner)]));
}

function checkFormatted(text: string): void {
  const once = formatCampaign(text);
  const twice = formatCampaign(once.text);
  assert.equal(twice.text, once.text, 'formatting again changes something');
  assert.deepEqual(contentOf(once.text), contentOf(text));
  assert.deepEqual(skippedLines(once.text, twice), skippedLines(text, once));
  const [before, after] = [parseTree(text), parseTree(once.text)];
  assert.equal(after.parserErrors.length, before.parserErrors.length);
  assert.deepEqual(treeOf(after.value), treeOf(before.value));
}

function skippedLines(text: string, { skipped }: FormattedCampaign): string[][] {
  return skipped.map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/^\uFEFF+/, '')
      .split(/\r\n|\r|\n/),
  );
}

describe('formatting any text', () => {
  it('is tried with every statement and every keyword of the grammar', () => {
    const grammar = CampaignLanguageGrammar();
    const blocks = blocksOf(grammar);
    assert.ok(blocks.length > 20);
    assert.deepEqual(Object.keys(FORMS).sort(), blocks.map(({ opener }) => opener).sort());
    for (const { opener, statements } of blocks) {
      const begun = new Set((FORMS[opener] ?? []).map((form) => form.split(' ')[0] ?? ''));
      const keywords = new Set(statements.flatMap(({ keyword }) => keyword ?? []));
      assert.deepEqual(
        [...keywords].filter((keyword) => !begun.has(keyword)),
        [],
        `statements of ${opener}`,
      );
      if (keywords.size < statements.length)
        assert.ok(
          [...begun].some((word) => !keywords.has(word)),
          `lines of ${opener} that begin with a name`,
        );
    }
    const words = new Set(Object.values(FORMS).flatMap((forms) => forms.join(' ').split(/[ ^]+/)));
    assert.deepEqual(
      keywordsOf(grammar).filter((keyword) => !words.has(keyword)),
      [],
    );
  });

  it('changes only the space of a well-formed text, all of it, and only once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { parserErrors, lexerErrors } = parseTree(text);
        assert.deepEqual(
          [...parserErrors, ...lexerErrors].map((error) => error.message),
          [],
        );
        assert.deepEqual(formatCampaign(text).skipped, []);
        checkFormatted(text);
      }),
      { numRuns: 400 },
    );
  });

  it('changes only the space of a text with mistakes, and only once', () => {
    fc.assert(
      fc.property(texts, mutations, (text, changes) => checkFormatted(changes.reduce(mutate, text))),
      { numRuns: 400 },
    );
  });
});
