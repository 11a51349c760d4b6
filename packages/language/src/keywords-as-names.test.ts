/**
 * Every keyword is usable as a name: in the examples of the reference, each word that the grammar reads as a name is
 * replaced in turn by each keyword of the language, and must be read exactly as any other word would be.
 */
import assert from 'node:assert/strict';
import {
  buildWorkspace,
  type DeclarationKind,
  everyDeclaration,
  type Reference,
  type SourceFile,
} from '@liaison/model';
import { type AstNode, AstUtils, CstUtils, GrammarAST, GrammarUtils, isReference } from 'langium';
import { CampaignLanguageGrammar } from './generated/grammar.ts';
import {
  blocksOf,
  FILE_BLOCK,
  type GrammarBlock,
  keywordsOf,
  visitElements,
} from './parse/grammar-blocks.ts';
import { parseCampaignFile, parseTree } from './parse-campaign.ts';
import { statementExamples } from './reference/examples.ts';
import { inBlock } from './reference/testing.ts';

/** What the examples leave out, by block; the test of the places says what is missing. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  [FILE_BLOCK]: ['schema of salesforce {\n  object Lead\n}'],
  object: ['Owner: reference(Person, Team), unique?, default "x"'],
  campaign: [
    'approval it pending',
    'page landing on web-shop {\n  language en\n}',
    'channel teaser: email {\n  holdout 5 %\n}',
    'capture signup on landing {\n  rate 3 %\n}',
    'use email-marketing in US, CA {\n  basis consent\n}',
  ],
  contingency: [
    'when error-rate of checkout-api > 2 %, pause search by ana-reyes',
    'when web-shop above 80 % of capacity, waiting-room web-shop admits 900 visits per minute through queueup by ana-reyes',
    'when web-shop above 95 %, do "Open the stream without login" by ana-reyes',
  ],
  capture: [
    'last-name: text -> salesforce/Contact.Name',
    'opt-in: boolean "I agree" -> not Lead.OptIn grants news refuses calls for gift-aid shared-with acme-cloud',
    'opt-in: boolean for gift-aid -> Lead.OptIn shared-with acme-cloud grants news',
    'set label-of-opt-in -> salesforce/Lead.Text',
    'email: email, key category contact-email -> Lead.Email',
  ],
  sla: ['promise availability by growth', 'promise answer-time of web-shop by growth'],
  metric: ['source Lead.LeadSource', 'source salesforce/Lead.LeadSource'],
};

/** A word of a text that is a name, or a part of one. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Rule and property of the grammar: `Team.name`. */
  readonly property: string;
  readonly isReference: boolean;
}

/** A text and what is replaced in it; the places are in the order of the text. */
interface Pattern {
  readonly text: string;
  readonly places: readonly Place[];
}

const grammar = CampaignLanguageGrammar();
const blocks = blocksOf(grammar);
const keywords = keywordsOf(grammar);
const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));

/** Rules for names, as opposed to that for the names of units, of which only `visits` is a keyword too. */
const NAMES: ReadonlySet<string> = new Set(['Name', 'LineName', 'FieldName', 'ZoneName', 'WORD']);
const UNITS: ReadonlySet<string> = new Set(['UnitName']);
/** What begins with a word that nobody knows is no name. */
const UNKNOWN = 'Unknown';

const plainModels = new Map<string, string>();

describe('every keyword is usable as a name', () => {
  const patterns = new Map(blocks.map((block) => [block.opener, patternsOf(block, NAMES)]));

  it('wherever the grammar has names', () => {
    const expected = [...rules.values()].flatMap(({ name }) =>
      propertiesOf(name, NAMES).map((property) => `${name}.${property}`),
    );
    assert.ok(expected.length >= 110, `${expected.length} properties`);
    const all = [...patterns.values()].flat();
    assert.deepEqual(tried(all), expected.sort());
    assert.ok(keywords.length * all.length >= 28_000, `${keywords.length} keywords, ${all.length} places`);
  });

  for (const block of blocks) {
    it(`in statements of ${block.opener}`, () => {
      for (const pattern of patterns.get(block.opener) ?? []) {
        const files = keywords.map((keyword) => readAsName(pattern, keyword));
        checkReferences(pattern, files);
      }
    });

    it(`in all statements of ${block.opener} at once`, () => {
      const text = inBlock(blocks, block, examplesOf(block).join('\n'));
      const places = placesOf(text, NAMES);
      assert.ok(places.length > 0);
      for (const keyword of keywords) readAsName({ text, places }, keyword);
    });
  }

  it('except as the name of a unit, where only `visits` is one', () => {
    // Texts with mistakes take long: one place of each property will do for a block.
    const units = blocks.flatMap((block) => firstOfEach(patternsOf(block, UNITS)));
    assert.deepEqual(tried(units), ['Measure.unit', 'Quantity.unit', 'Unit.name']);
    for (const pattern of units) {
      const readable = keywords.filter(
        (keyword) => modelWith(pattern, keyword) === plainModel(pattern, keyword),
      );
      assert.deepEqual(readable, ['visits'], pattern.text);
    }
  });
});

function tried(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.flatMap(({ places }) => places.map(({ property }) => property)))].sort();
}

function firstOfEach(patterns: readonly Pattern[]): Pattern[] {
  return tried(patterns).flatMap(
    (property) => patterns.find(({ places }) => places[0]?.property === property) ?? [],
  );
}

/** The file with the keyword in these places, having found that it says what it says with a plain word. */
function readAsName(pattern: Pattern, keyword: string): SourceFile {
  const file = parse(withWord(pattern, keyword));
  assert.deepEqual(file.problems, [], file.text);
  const message = `\`${keyword}\` is no name in\n${file.text}`;
  assert.equal(JSON.stringify(file), plainModel(pattern, keyword), message);
  return file;
}

function modelWith(pattern: Pattern, keyword: string): string {
  return JSON.stringify(parse(withWord(pattern, keyword)));
}

/** The model of the text with a word in these places that is no keyword; then the keyword is put in its stead. */
function plainModel(pattern: Pattern, keyword: string): string {
  // As long as the keyword, so that all spans are the same.
  const plain = 'ω'.repeat(keyword.length);
  const text = withWord(pattern, plain);
  let model = plainModels.get(text);
  if (model === undefined) {
    const file = parse(text);
    assert.deepEqual(file.problems, [], text);
    assert.ok(JSON.stringify(file.declarations).includes(plain), `the name is not in the model of\n${text}`);
    for (const { kind, statements } of everyDeclaration(file))
      assert.ok(kind !== 'unknown' && statements.every(({ known }) => known), text);
    model = JSON.stringify(file);
    plainModels.set(text, model);
  }
  return model.replaceAll(plain, keyword);
}

/** If the place is a reference: that it means a declaration of each kind that it may mean, were there one of this name. */
function checkReferences({ places: [place] }: Pattern, files: readonly SourceFile[]): void {
  const references = files.map((file) => file.references.find(({ span }) => span.start === place?.start));
  const [first] = references;
  assert.ok(first || !place?.isReference, files[0]?.text);
  for (const kind of first?.kinds ?? []) {
    const text = keywords.map((keyword) => declarationOf(kind, keyword, first as Reference)).join('\n');
    const declared = parseCampaignFile({ path: '0.campaign', text });
    const workspace = buildWorkspace([declared, ...files], { today: '2026-01-01' });
    for (const [at, reference] of references.entries()) {
      const found = workspace.resolve(reference && { ...reference, kinds: [kind] });
      const message = `${kind} \`${keywords[at]}\` in\n${files[at]?.text}`;
      assert.equal(found?.declaration.name, keywords[at], message);
      assert.equal(found?.declaration.kind, kind, message);
      assert.equal(found?.file, declared, message);
    }
  }
}

/** A text that declares this name where the reference looks for it. */
function declarationOf(kind: DeclarationKind, name: string, { within, object }: Reference): string {
  const [campaign, capture] = (within ?? '').split('/');
  switch (kind) {
    case 'page':
    case 'channel':
    case 'capture':
    case 'metric':
      return `campaign ${campaign} {\n  ${kind} ${name}\n}`;
    case 'field':
      return `campaign ${campaign} {\n  capture ${capture} {\n    ${name}: text\n  }\n}`;
    case 'object':
      return `schema of ${within ?? 'k'} {\n  object ${name}\n}`;
    case 'crm-field':
      return `schema of ${object?.crm ?? 'k'} {\n  object ${object?.name} {\n    ${name}: text\n  }\n}`;
    default:
      return `${kind} ${name}`;
  }
}

/** A pattern for each place in the examples of a block; the lines around the block count only once. */
function patternsOf(block: GrammarBlock, types: ReadonlySet<string>): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const example of examplesOf(block)) {
    const text = inBlock(blocks, block, example);
    for (const place of placesOf(text, types)) {
      const [rest = ''] = text.slice(place.end).split('\n', 1);
      patterns.set(`${place.start} ${text.slice(0, place.end)}${rest}`, { text, places: [place] });
    }
  }
  return [...patterns.values()];
}

function examplesOf({ opener }: GrammarBlock): string[] {
  const examples = Object.values(statementExamples[opener] ?? {}).map(({ example }) => example);
  return [...examples, ...(MORE[opener] ?? [])];
}

function placesOf(text: string, types: ReadonlySet<string>): Place[] {
  return AstUtils.streamAst(parseTree(text).value)
    .flatMap((node) => propertiesOf(node.$type, types).flatMap((property) => wordsOf(node, property)))
    .toArray()
    .sort((a, b) => a.start - b.start);
}

/** The words of a property's value, without quoted ones and without signs. */
function wordsOf(node: AstNode, property: string): Place[] {
  const refers = isReference((node as unknown as Record<string, unknown>)[property]);
  return GrammarUtils.findNodesForProperty(node.$cstNode, property)
    .flatMap((value) => CstUtils.flattenCst(value).toArray())
    .filter(({ text }) => /^[A-Za-z]/.test(text))
    .map(({ offset, end }) => ({
      start: offset,
      end,
      property: `${node.$type}.${property}`,
      isReference: refers,
    }));
}

/** The properties of a rule whose values, or whose references, are of one of these types. */
function propertiesOf(rule: string, types: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const definition = rule === UNKNOWN ? undefined : rules.get(rule)?.definition;
  if (definition)
    visitElements(definition, (element) => {
      if (GrammarAST.isAssignment(element) && types.has(typeOf(element.terminal) ?? ''))
        found.add(element.feature);
    });
  return [...found];
}

function typeOf(element: GrammarAST.AbstractElement | undefined): string | undefined {
  if (GrammarAST.isCrossReference(element)) return typeOf(element.terminal);
  return GrammarAST.isRuleCall(element) ? element.rule.ref?.name : undefined;
}

function withWord({ text, places }: Pattern, word: string): string {
  return places.reduceRight(
    (result, { start, end }) => result.slice(0, start) + word + result.slice(end),
    text,
  );
}

function parse(text: string): SourceFile {
  return parseCampaignFile({ path: 'a.campaign', text });
}
