/** The configuration: what it takes, and how it says what it does not take. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { catalogue } from './catalogue.ts';
import { DEFAULT_CONFIG, parseConfig } from './config.ts';

const read = (text: string) => parseConfig(text, 'liaison.config.json', catalogue);
const problemsOf = (text: string) =>
  read(text).problems.map(({ line, character, message }) => `${line}:${character} ${message}`);

describe('configuration', () => {
  it('has defaults for everything', () => {
    assert.deepEqual(read('{}'), { config: DEFAULT_CONFIG, problems: [] });
  });

  it('takes comments and trailing commas', () => {
    const { config, problems } = read(`{
      // ours
      "severity": { "missing-it-owner": "warning", "people": "off", },
      "today": "2026-11-01", /* for the tests */
      "include": ["campaigns/"],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      config.settings.severity,
      new Map([
        ['missing-it-owner', 'warning'],
        ['people', 'off'],
      ]),
    );
    assert.equal(config.today, '2026-11-01');
    assert.deepEqual(config.include, ['campaigns/']);
    assert.deepEqual(config.exclude, []);
  });

  it('takes the main branch of reviews', () => {
    assert.equal(read('{ "review": { "mainBranch": "develop" } }').config.mainBranch, 'develop');
    assert.equal(read('{ "review": {} }').config.mainBranch, undefined);
    assert.deepEqual(problemsOf('{ "review": { "branch": "x", "mainBranch": "" } }'), [
      '0:14 Unknown key `branch`; known is `mainBranch`',
      '0:43 `review.mainBranch` must be filled: it is empty',
    ]);
  });

  it('keeps the defaults of parameters that are not named', () => {
    const { config } = read('{ "parameters": {} }');
    assert.deepEqual(config.settings.parameters, DEFAULT_CONFIG.settings.parameters);
  });

  it('names unknown keys, and what may have been meant', () => {
    assert.deepEqual(problemsOf('{\n  "exlude": [],\n  "severity": { "missing-it-ownr": "off" }\n}'), [
      '1:2 Unknown key `exlude`; did you mean `exclude`?',
      '2:16 No check or category is called `missing-it-ownr`; did you mean `missing-it-owner`?',
    ]);
    assert.deepEqual(problemsOf('{ "parameters": { "placeholder": [] } }'), [
      '0:18 Unknown key `placeholder`; did you mean `placeholders`?',
    ]);
    assert.match(
      problemsOf(`{ "severity": { "${'z'.repeat(500)}": "off" } }`)[0] ?? '',
      /^0:16 No check or category is called `z{39}…`; `liaison explain` lists them$/,
    );
    assert.match(
      problemsOf('{ "zzzzzzzzz": 1 }')[0] ?? '',
      /known are `\$schema`, `include`, .*, `today` and `review`$/,
    );
  });

  it('says what a value must be, where it stands', () => {
    const { problems } = read('{\n  "severity": { "people": "eror" },\n  "include": ["a", 5, ""]\n}');
    assert.deepEqual(
      problems.map(({ line, path, message }) => [line, path, message]),
      [
        [1, 'severity.people', '`severity.people` must be "error", "warning", "info" or "off"'],
        [2, 'include[1]', '`include[1]` must be a text'],
        [2, 'include[2]', '`include[2]` must be filled: it is empty'],
      ],
    );
    assert.deepEqual(problemsOf('{ "today": "2026-02-30" }'), [
      '0:11 `today` must be a date that exists, like "2026-11-01"',
    ]);
    assert.deepEqual(problemsOf('[]'), ['0:0 The file must be an object']);
  });

  it('says where it is not JSON', () => {
    assert.deepEqual(problemsOf(''), ['0:0 `liaison.config.json` is empty: write at least `{}`']);
    assert.deepEqual(problemsOf('{ "include": }'), ['0:13 Not JSON: expected a value before `}`']);
    assert.equal(problemsOf('{ include: [] }')[0], '0:2 Not JSON at `include`');
    assert.deepEqual(problemsOf('{'), ['0:1 Not JSON: expected `}` before the end of the file']);
  });

  it('says the same of overrides and of days until which a check advises', () => {
    assert.deepEqual(
      problemsOf('{ "overrides": [{ "files": [], "severity": { "over-budgt": "off" }, "rule": "strict" }] }'),
      [
        '0:27 `overrides[0].files` must be filled: it is empty',
        '0:45 No check or category is called `over-budgt`; did you mean `over-budget`?',
        '0:68 Unknown key `rule`; did you mean `rules`?',
      ],
    );
    assert.deepEqual(problemsOf('{ "advisory": { "capacity": "2027-02-30" } }'), [
      '0:28 `advisory.capacity` must be a date that exists, like "2026-11-01"',
    ]);
    assert.deepEqual(problemsOf('{ "rules": "loose" }'), [
      '0:11 `rules` must be "minimal", "recommended" or "strict"',
    ]);
  });

  it('survives any depth', () => {
    for (const depth of [1000, 2000, 3000, 4000, 100_000]) {
      for (const [open, close] of [['[', ']'] as const, ['{ "include": ', '}'] as const]) {
        const [only, ...more] = problemsOf(`${open.repeat(depth)}1${close.repeat(depth)}`);
        assert.match(
          only ?? '',
          /^0:\d+ (The file must be an object|`include` must be a list|Nested too deeply to be read)$/,
        );
        assert.deepEqual(more, []);
      }
    }
    assert.deepEqual(problemsOf('['.repeat(100_000)), ['0:0 Nested too deeply to be read']);
  });

  it('does not let a key stand twice', () => {
    assert.deepEqual(problemsOf('{ "exclude": [],\n"exclude": [] }'), [
      '1:0 Key `exclude` stands twice in the same object',
    ]);
  });

  it('does not take `__proto__` for anything but a key', () => {
    assert.equal(read('{ "__proto__": { "today": "2026-11-01" } }').problems.length, 1);
  });

  it('agrees with the schema that is published for editors', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../schema/liaison.config.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const good = { severity: { people: 'off' }, include: ['a'], parameters: { placeholders: ['TBD'] } };
    for (const value of [{}, good]) assert.ok(validate(value), JSON.stringify(validate.errors));
    for (const value of [
      [],
      { severity: { nobody: 'off' } },
      { severity: { people: 'of' } },
      { includes: [] },
    ]) {
      assert.equal(validate(value), false);
      assert.ok(read(JSON.stringify(value)).problems.length > 0);
    }
  });
});
