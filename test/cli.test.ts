/** The bundled command as a process: exit codes, streams, and files that are no campaign files. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '@liaison/checks';
import { Ajv2020 } from 'ajv/dist/2020.js';

const repository = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(repository, 'packages/cli/dist/liaison.mjs');

const CAMPAIGN = 'campaign spring "Spring sale" {\n  owner ana\n}\n';
const PEOPLE = 'team growth {\n  side marketing\n}\nperson ana "Ana" {\n  team growth\n}\n';

interface Exit {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Close standard output after its first piece, as `head` does. */
  readonly impatient?: boolean;
}

function liaison(args: readonly string[], options: Options = {}): Promise<Exit> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [bundle, ...args], {
    cwd: options.cwd ?? repository,
    env: { ...env, ...options.env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
    if (options.impatient) child.stdout.destroy();
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

describe('liaison as a process', () => {
  let root: string;
  const path = (name: string) => join(root, name);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };

  before(function buildBundle() {
    this.timeout(120_000);
    execFileSync(process.execPath, ['--conditions=source', join(repository, 'packages/cli/build.ts')]);
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'liaison-cli-'));
    mkdirSync(path('.git'));
    write('people.campaign', PEOPLE);
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('says its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'packages/cli/package.json'), 'utf8'));
    assert.deepEqual(await liaison(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    const help = await liaison(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /^Usage: liaison/);
  });

  it('ends with 0, 1 or 2', async () => {
    write('spring.campaign', CAMPAIGN);
    assert.equal((await liaison(['check', path('people.campaign'), '--only', 'syntax'])).code, 0);
    assert.equal((await liaison(['check', root])).code, 1);
    assert.equal((await liaison(['check', path('nowhere')])).code, 2);
    assert.equal((await liaison(['chekc'])).code, 2);
  });

  it('explains a check from the bundle', async () => {
    const { code, stdout } = await liaison(['explain', 'missing-it-owner'], { cwd: root });
    assert.equal(code, 0);
    assert.match(stdout, /^missing-it-owner\n\nA campaign names nobody in IT/);
  });

  it('adds up the load from the bundle', async () => {
    const { code, stdout, stderr } = await liaison(['load', 'examples/hello']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^shop "Web shop": fits\n/);
    assert.match(stdout, /\n1 system fits\n$/);
  });

  it('begins a repository that passes', async () => {
    const { code, stderr } = await liaison(['init', 'new'], { cwd: root });
    assert.equal(code, 0, stderr);
    const check = await liaison(['check', path('new')]);
    assert.deepEqual([check.code, check.stdout], [0, '5 files, 1 campaign: nothing found\n']);
  });

  it('prints no stack and keeps its exit code when the reader leaves', async () => {
    write('spring.campaign', CAMPAIGN.repeat(3000));
    const { code, stderr } = await liaison(['check', root], { impatient: true });
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('honours NO_COLOR and FORCE_COLOR', async () => {
    write('spring.campaign', CAMPAIGN);
    const colored = async (env: Record<string, string>) =>
      (await liaison(['check', root], { env })).stdout.includes('\u001B[');
    assert.equal(await colored({}), false);
    assert.equal(await colored({ FORCE_COLOR: '1' }), true);
    assert.equal(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('reads and writes pipes', async () => {
    const { code, stdout } = await liaison(['fmt', '-'], { stdin: 'team   growth {\nside marketing\n}\n' });
    assert.deepEqual([code, stdout], [0, 'team growth {\n  side marketing\n}\n']);
  });

  it('prints JSON of the published form', async () => {
    write('spring.campaign', `\uFEFF${CAMPAIGN.replaceAll('\n', '\r\n')}`);
    const { code, stdout } = await liaison(['check', root, '--format', 'json']);
    assert.equal(code, 1);
    const schema = readFileSync(join(repository, 'packages/checks/schema/liaison.check.schema.json'), 'utf8');
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
    const report = JSON.parse(stdout) as JsonReport;
    assert.ok(validate(report), JSON.stringify(validate.errors));
    const finding = report.findings.find(({ code }) => code === 'missing-it-owner');
    assert.equal(finding?.file, 'spring.campaign');
    assert.deepEqual(finding.range.start, { line: 0, character: 9 });
  });

  describe('survives', () => {
    const inputs: Readonly<Record<string, { content: string | Uint8Array; code: number; says?: RegExp }>> = {
      'an empty file': { content: '', code: 0 },
      'white space': { content: ' \t\r\n\r\n', code: 0 },
      'a byte order mark alone': { content: '\uFEFF', code: 0 },
      'NUL bytes': { content: 'team x {\0\0}\n', code: 1, says: /error\[/ },
      'bytes that are not UTF-8': {
        content: Buffer.from([0x74, 0xff, 0x0a]),
        code: 2,
        says: /byte 1 fits nowhere/,
      },
      'five megabytes in one line': {
        content: 'owner ana '.repeat(500_000),
        code: 2,
        says: /100,000 characters/,
      },
      'twenty thousand brackets': { content: '{\n'.repeat(20_000), code: 1 },
      'an open text': { content: `team x { side "${'x'.repeat(90_000)}`, code: 1 },
    };
    for (const [name, { content, code, says }] of Object.entries(inputs)) {
      it(name, async () => {
        write('odd.campaign', content);
        const result = await liaison(['check', root]);
        assert.equal(result.code, code, result.stdout + result.stderr);
        if (says) assert.match(result.stdout + result.stderr, says);
        assert.doesNotMatch(result.stderr, /defect|^ {4}at /m);
        const formatted = await liaison(['fmt', '--check', root]);
        assert.doesNotMatch(formatted.stderr, /defect|^ {4}at /m);
      });
    }

    it('a folder that is called like a file, and links in a circle', async () => {
      mkdirSync(path('x.campaign'));
      symlinkSync(root, path('circle'), 'junction');
      const { code, stdout } = await liaison(['check', root]);
      assert.equal(code, 0);
      assert.match(stdout, /^1 file, 0 campaigns: /m);
    });

    const onPosix = process.platform === 'win32' ? () => undefined : it;
    onPosix('a pipe that is called like a file', async () => {
      execFileSync('mkfifo', [path('pipe.campaign')]);
      const { code, stderr } = await liaison(['check', root]);
      assert.equal(code, 2);
      assert.match(stderr, /`pipe.campaign` is not a regular file/);
    });

    it('a configuration that is none', async () => {
      write('liaison.config.json', '{ "severity": { "missing-it-ownr": "off" }');
      const { code, stdout, stderr } = await liaison(['check', root]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /liaison.config.json:1:\d+/);
    });

    it('an export that is none', async () => {
      write('lead.json', '{"errors": []}');
      const args = ['crm', 'import', path('lead.json'), '--crm', 'sf', '--out', path('sf.campaign')];
      const { code, stdout, stderr } = await liaison(args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /Not a CRM export that can be read/);
    });
  });
});
