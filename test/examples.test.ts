/** Holds the example repositories to what their readers are told: clean, complete, formatted, reproducible. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_FILE, catalogue, type Finding, parseConfig, runChecks } from '@liaison/checks';
import { main } from '@liaison/cli';
import { type CrmImport, importCrm } from '@liaison/importers';
import { formatCampaign, libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, positionAt, type SourceFile, type Workspace } from '@liaison/model';
import { type Fence, parseMarkdown } from '@liaison/testkit';

const repository = fileURLToPath(new URL('..', import.meta.url));
const folderOf = (example: string) => join(repository, 'examples', example);
const read = (...path: string[]) => readFileSync(join(repository, ...path), 'utf8');

/** Texts of `.campaign` files, by their path inside the example. */
type Texts = ReadonlyMap<string, string>;

function textsOf(example: string): Texts {
  const paths = globSync('**/*.campaign', { cwd: folderOf(example) }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  assert.ok(paths.length > 0, `no .campaign file in examples/${example}`);
  return new Map(paths.sort().map((path) => [path, read('examples', example, path)]));
}

/** Today as the example's `liaison.config.json` sets it. */
function workspaceOf(example: string, texts: Texts): Workspace {
  const files = [...texts].map(([path, text]) => parseCampaignFile({ path, text }));
  const { today } = JSON.parse(read('examples', example, 'liaison.config.json'));
  return buildWorkspace([...libraryFiles(), ...files], { today });
}

function findingsOf(example: string, texts: Texts): readonly Finding[] {
  const config = read('examples', example, CONFIG_FILE);
  const { settings } = parseConfig(config, CONFIG_FILE, catalogue).config;
  return runChecks(workspaceOf(example, texts), { checks: catalogue, settings, crash: 'throw' });
}

function ownFiles(workspace: Workspace): SourceFile[] {
  return workspace.files.filter((file) => !file.builtIn);
}

/** As READMEs quote a finding. */
function quoted({ severity, code, message }: Finding): string {
  return `${severity} ${code}: ${message}`;
}

function fixesOf({ fixes }: Finding): string[] {
  return fixes.map(({ title }) => `fix: ${title}`);
}

/** The command in this process: its exit code, and what it printed. */
async function liaison(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const code = await main(argv, {
    cwd: repository,
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
    stdin: (async function* () {})(),
    env: {},
    now: () => new Date('2030-01-01T12:00:00Z'),
  });
  return { code, ...printed };
}

describe('examples', () => {
  const names = ['every-finding', 'hello', 'outfitter'];

  it('are these, each with its own today', () => {
    const found = globSync('examples/*/liaison.config.json', { cwd: repository });
    assert.deepEqual(found.map((path) => path.split(/[\\/]/)[1]).sort(), names);
  });

  for (const name of names) {
    it(`${name} is laid out as the formatter does`, () => {
      for (const [path, text] of textsOf(name)) assert.equal(formatCampaign(text).text, text, path);
    });

    it(`${name} names no host of the real world`, () => {
      for (const [path, text] of textsOf(name)) {
        for (const [address, host] of text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)) {
          assert.match(host ?? '', /\.example$/, `${address} in ${path}`);
        }
      }
    });
  }
});

describe('example hello', () => {
  it('passes without any finding, in the command too', async () => {
    assert.deepEqual(findingsOf('hello', textsOf('hello')).map(quoted), []);
    const { code, out } = await liaison('check', 'examples/hello');
    assert.equal(code, 0, out);
    assert.match(out, /nothing found/);
  });

  it('is small', () => {
    const texts = textsOf('hello');
    assert.equal(texts.size, 3);
    for (const [path, text] of texts) assert.ok(text.split('\n').length < 45, path);
  });
});

describe('example outfitter', () => {
  const texts = textsOf('outfitter');
  const workspace = workspaceOf('outfitter', texts);

  it('passes, in the command too', async () => {
    assert.deepEqual(findingsOf('outfitter', texts).map(quoted), []);
    const { code, out } = await liaison('check', 'examples/outfitter');
    assert.equal(code, 0, out);
    assert.match(out, /nothing found/);
  });

  it('is a real life: a year, its systems, its people', () => {
    const count = (kind: Parameters<Workspace['all']>[0]) =>
      workspace.all(kind).filter(({ file }) => !file.builtIn).length;
    assert.ok(count('campaign') >= 12);
    assert.equal(count('system'), 10);
    assert.equal(count('vendor'), 5);
    assert.equal(count('list'), 5);
    assert.equal(count('crm'), 2);
    assert.equal(count('team'), 6);
    const status = new Set(workspace.all('campaign').map(({ declaration }) => declaration.status?.value));
    assert.deepEqual([...status].sort(), ['cancelled', 'done', 'draft', 'live', 'planned']);
    const kinds = new Set(workspace.all('channel').map(({ declaration }) => declaration.channelKind?.name));
    assert.ok(kinds.size >= 12, `only ${[...kinds].join(', ')}`);
  });

  it('leaves a few findings alone, and each comment is needed', () => {
    const allows = ownFiles(workspace).flatMap((file) => file.allows);
    assert.ok(allows.length >= 3 && allows.length <= 4, `${allows.length} comments`);
    const without = [...texts].map(
      ([path, text]) => [path, text.replaceAll(/^ *\/\/ allow .*\n/gm, '')] as const,
    );
    const findings = findingsOf('outfitter', new Map(without));
    const allowed = allows.flatMap(({ codes }) => codes.map(({ value }) => value));
    assert.deepEqual(findings.map(({ code }) => code).sort(), allowed.sort());
  });

  it('answers the edits of its README as the README says', () => {
    const { fences } = parseMarkdown(read('examples/outfitter/README.md'));
    const edits = fences.filter(({ info }) => info[0] === 'diff');
    assert.equal(edits.length, 6);
    for (const edit of edits) {
      const answer = fences[fences.indexOf(edit) + 1];
      assert.ok(answer?.info[0] === 'text', `the edit of line ${edit.line} has no answer`);
      const findings = findingsOf('outfitter', edited(texts, edit));
      const withFixes = /^fix: /m.test(answer.text);
      const shown = findings.flatMap((finding) => [quoted(finding), ...(withFixes ? fixesOf(finding) : [])]);
      assert.deepEqual(shown, answer.text.trimEnd().split('\n'), `line ${edit.line}`);
    }
  });

  it('has the schema that the import of its exports gives', () => {
    const folder = 'examples/outfitter/crm/exports';
    const previous = texts.get('crm/salesforce.campaign') ?? '';
    const { text, problems } = imported(join(repository, folder), { previous });
    assert.deepEqual(problems, []);
    assert.equal(text, previous);
  });
});

/** The texts with the lines of a `diff FILE` fence taken out and put in. */
function edited(texts: Texts, { info, text: diff }: Fence): Texts {
  const path = info[1] ?? '';
  const before = texts.get(path);
  assert.ok(before !== undefined, `there is no ${path}`);
  const lines = diff.trimEnd().split('\n');
  const side = (sign: string) =>
    lines
      .filter((line) => line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  assert.equal(before.split(side('-')).length, 2, `${path} has these lines once: ${side('-')}`);
  return new Map([...texts, [path, before.replace(side('-'), () => side('+'))]]);
}

function imported(folder: string, { previous }: { previous?: string } = {}): CrmImport {
  const paths = globSync('*.describe.json', { cwd: folder }).sort();
  assert.ok(paths.length > 0, `no export in ${folder}`);
  const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  return importCrm(files, { crm: 'salesforce', previous });
}

describe('example every-finding', () => {
  const texts = textsOf('every-finding');
  const files = new Map(ownFiles(workspaceOf('every-finding', texts)).map((file) => [file.path, file]));
  const findings = findingsOf('every-finding', texts).map((finding) => {
    const file = files.get(finding.at.file);
    return { ...finding, line: positionAt(file?.lineStarts ?? [0], finding.at.span.start).line + 1 };
  });

  it('has a finding of every check', () => {
    const found = new Set(findings.map(({ code }) => code));
    assert.deepEqual(
      catalogue.map(({ code }) => code).filter((code) => !found.has(code)),
      [],
    );
  });

  /** To write the list anew: `UPDATE_EXPECTED=1 npx mocha -g expected.txt`. */
  it('has exactly the findings of expected.txt', () => {
    const actual = findings
      .map(({ at, line, severity, code }) => `${at.file}:${line} ${severity} ${code}\n`)
      .join('');
    if (process.env.UPDATE_EXPECTED) writeFileSync(join(folderOf('every-finding'), 'expected.txt'), actual);
    assert.equal(actual, read('examples/every-finding/expected.txt'));
  });

  it('shows that no check asks for a load without saying so', () => {
    const workspace = workspaceOf('every-finding', texts);
    const asking = new Set<string>();
    const checks = catalogue.map((check): typeof check => ({
      ...check,
      run: (subject, context, report) => {
        const work = () => check.run(subject, context, report);
        if (workspace.questions.record(work).asked.loads.length > 0) asking.add(check.code);
      },
    }));
    runChecks(workspace, { checks, crash: 'throw' });
    const silent = catalogue.filter(({ code, asksLoad }) => asking.has(code) && !asksLoad);
    assert.deepEqual([asking.size > 10, silent.map(({ code }) => code)], [true, []]);
  });

  it('explains each finding on the line above', () => {
    const codes = new Set(catalogue.map(({ code }) => code));
    const explained = [...texts].flatMap(([path, text]) => explanations(path, text, codes));
    const actual = findings.map(({ at, line, code }) => `${at.file}:${line} ${code}`);
    assert.deepEqual(explained.sort(), actual.sort());
  });

  it('makes the command fail, and none of its checks crash', async () => {
    const { code, out } = await liaison('check', 'examples/every-finding');
    assert.equal(code, 1);
    assert.doesNotMatch(out, /internal-error/);
  });
});

/** `FILE:LINE CODE` for each `// CODE: why`, where LINE is the next line that is no such comment. */
function explanations(path: string, text: string, codes: ReadonlySet<string>): string[] {
  const result: string[] = [];
  let waiting: string[] = [];
  text.split('\n').forEach((line, index) => {
    const code = /^\s*\/\/ ([a-z-]+): /.exec(line)?.[1] ?? '';
    if (codes.has(code)) {
      waiting.push(code);
      return;
    }
    result.push(...waiting.map((each) => `${path}:${index + 1} ${each}`));
    waiting = [];
  });
  return result;
}

const realExports = resolve(
  repository,
  process.env.LIAISON_CRM_EXPORTS ?? '../shared/data/crm',
  'salesforce/describe',
);

describe('example outfitter with the schema of a real organisation', () => {
  let texts: Texts;

  before(function () {
    if (!existsSync(realExports)) {
      console.log(
        '      No real exports: LIAISON_CRM_EXPORTS names the folder that holds salesforce/describe.',
      );
      this.skip();
    }
    const { text, problems, objects } = imported(realExports);
    assert.deepEqual(problems, []);
    assert.deepEqual(objects, ['Account', 'Campaign', 'Contact', 'Lead']);
    texts = new Map([...textsOf('outfitter'), ['crm/salesforce.campaign', text] as const]);
  });

  it('finds the standard fields of Salesforce', () => {
    const workspace = workspaceOf('outfitter', texts);
    const targets = workspace.all('capture').flatMap(({ declaration: { fields, sets } }) => {
      return [...fields.flatMap(({ mappings }) => mappings), ...sets].map(({ target }) => target);
    });
    const states = new Map<string, string>();
    for (const target of targets) {
      const name = `${target?.object.name}.${target?.field?.name}`;
      if (target) states.set(name, workspace.resolveTarget(target).state);
    }
    const lead = [
      'Email',
      'FirstName',
      'LastName',
      'Company',
      'Phone',
      'Title',
      'Country',
      'LeadSource',
      'Status',
    ];
    const contact = ['Email', 'FirstName', 'LastName', 'MobilePhone', 'MailingPostalCode'];
    for (const name of [
      ...lead.map((field) => `Lead.${field}`),
      ...contact.map((field) => `Contact.${field}`),
    ]) {
      assert.equal(states.get(name), 'found', name);
    }
  });

  it('reports what that organisation does not have or does not show', () => {
    const findings = findingsOf('outfitter', texts);
    const messagesOf = (code: string) =>
      findings.filter((each) => each.code === code).map(({ message }) => message);
    const fields = messagesOf('unknown-crm-field');
    // Salesforce has this field in every organisation, so the user who exported was not shown it.
    assert.ok(fields.includes('The export of `Lead` does not show its standard field `HasOptedOutOfEmail`'));
    for (const field of ['Newsletter_Opt_In__c', 'Email_Consent__c', 'Gift_Aid__c']) {
      assert.ok(
        fields.some((message) => message.endsWith(`has no field \`${field}\``)),
        field,
      );
    }
    for (const field of ['Email', 'LastName', 'Company']) {
      assert.ok(!fields.some((message) => message.endsWith(`\`${field}\``)), field);
    }
    assert.match(messagesOf('unknown-crm-object').join('\n'), /object `CampaignMember`/);
    // That organisation's leads come from the web, from calls and from partners, and never from a webinar.
    assert.match(
      messagesOf('value-new-to-picklist').join('\n'),
      /`Webinar` is no value of `Lead.LeadSource`/,
    );
  });
});
