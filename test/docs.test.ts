/**
 * What the documentation shows is run: campaign text parses and is laid out as the formatter does it, commands
 * exist and do what they say. Pages of checks and of the formatter's rules have tests of their own.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@liaison/cli';
import { formatCampaign, parseCampaignFile } from '@liaison/language';
import { type Fence, parseMarkdown } from '@liaison/testkit';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)))
  .filter(
    (path) => !path.startsWith('packages/checks/src/') && path !== 'packages/language/src/format/README.md',
  );

const KINDS = ['campaign', 'sh', 'json', 'diff', 'text', 'mermaid'];

describe('documentation', () => {
  let copy = '';
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'liaison-docs-'));
    mkdirSync(join(copy, '.git'));
    cpSync(join(root, 'examples'), join(copy, 'examples'), { recursive: true });
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('has pages with examples', () => {
    assert.ok(pages.includes('README.md') && pages.includes('packages/language/REFERENCE.md'));
    assert.ok(pages.flatMap(fencesOf).filter((fence) => fence.info[0] === 'campaign').length >= 3);
    assert.ok(pages.flatMap(fencesOf).flatMap(commandsOf).length >= 8);
  });

  for (const page of pages) {
    it(`of ${page} is true`, async function () {
      this.timeout(60_000);
      for (const fence of fencesOf(page)) {
        const where = `${page}:${fence.line}`;
        assert.ok(KINDS.includes(fence.info[0] ?? ''), `${where}: say what kind of example it is`);
        if (fence.info[0] === 'campaign') checkCampaign(fence.text, where);
        if (fence.info[0] === 'json') assert.doesNotThrow(() => JSON.parse(fence.text), where);
        for (const command of commandsOf(fence)) await runCommand(command, where, copy);
      }
      for (const link of linksOf(read(page))) {
        assert.ok(
          existsSync(join(root, dirname(page), link)),
          `${page} links to ${link}, which is not there`,
        );
      }
    });
  }

  it('shows the smallest example as it is', () => {
    const fence = fencesOf('README.md').find((candidate) => candidate.info[0] === 'campaign');
    assert.equal(fence?.text, read('examples/hello/tea-weeks.campaign'));
  });

  it('tells every script of the project that it tells', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    for (const [, script] of `${read('CONTRIBUTING.md')}${read('README.md')}`.matchAll(
      /npm run (?:-s )?([a-z]+)/g,
    )) {
      assert.ok(scripts.includes(script ?? ''), `there is no script ${script}`);
    }
  });
});

function fencesOf(page: string): readonly Fence[] {
  return parseMarkdown(read(page)).fences;
}

function checkCampaign(text: string, where: string): void {
  assert.deepEqual(parseCampaignFile({ path: where, text }).problems, [], where);
  assert.equal(formatCampaign(text).text, text, `${where} is not laid out as the formatter does it`);
}

function commandsOf(fence: Fence): string[] {
  if (fence.info[0] !== 'sh') return [];
  return fence.text
    .split('\n')
    .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
    .map((command) => command.trim())
    .filter(Boolean);
}

async function runCommand(command: string, where: string, cwd: string): Promise<void> {
  const liaison = /^(?:npm run -s liaison --|npx liaison|npx @liaison\/cli|liaison) (.*)$/.exec(command)?.[1];
  if (liaison === undefined) {
    assert.match(
      command,
      /^(npm (ci|test|run|install)|npx|cd|git) ?/,
      `${where}: nobody runs \`${command}\``,
    );
    return;
  }
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const code = await main(liaison.split(/\s+/), {
    cwd,
    stdout: stream,
    stderr: stream,
    stdin: (async function* () {})(),
    env: {},
    now: () => new Date('2026-11-01T12:00:00Z'),
  });
  assert.equal(code, 0, `${where}: \`${command}\` ends with ${code}\n${output}`);
}

function linksOf(markdown: string): string[] {
  return [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}
