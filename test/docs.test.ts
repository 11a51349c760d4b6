/**
 * What the documentation shows is run: campaign text parses and is laid out as the formatter does it, commands
 * exist, end as they say and print what stands below them. Pages of checks and of the formatter's rules have
 * tests of their own.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_FILE, catalogue, parseConfig } from '@liaison/checks';
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

/** What is not run here is configuration of other programs. */
const KINDS = ['campaign', 'sh', 'json', 'csv', 'diff', 'text', 'mermaid', 'lua', 'toml', 'lisp', 'yaml'];

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
      const fences = fencesOf(page);
      for (const [index, fence] of fences.entries()) {
        const where = `${page}:${fence.line}`;
        assert.ok(KINDS.includes(fence.info[0] ?? ''), `${where}: say what kind of example it is`);
        if (fence.info[0] === 'campaign') checkCampaign(fence.text, where);
        if (fence.info[0] === 'json') checkJson(fence, where);
        // The file that the commands below it read, by the name behind `csv`.
        if (fence.info[0] === 'csv') writeFileSync(join(copy, fence.info[1] ?? 'table.csv'), fence.text);
        const output = await runCommands(fence, where, copy);
        const answer = answerTo(fence, fences[index + 1]);
        if (answer !== undefined) assert.equal(withoutOmitted(output, answer), answer, where);
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

/** A configuration, as the word behind `json` says, is one that Liaison takes. */
function checkJson({ text, info }: Fence, where: string): void {
  assert.doesNotThrow(() => JSON.parse(text), where);
  if (info[1] === CONFIG_FILE)
    assert.deepEqual(parseConfig(text, CONFIG_FILE, catalogue).problems, [], where);
}

function fencesOf(page: string): readonly Fence[] {
  return parseMarkdown(read(page)).fences;
}

function checkCampaign(text: string, where: string): void {
  assert.deepEqual(parseCampaignFile({ path: where, text }).problems, [], where);
  assert.equal(formatCampaign(text).text, text, `${where} is not laid out as the formatter does it`);
}

interface Command {
  readonly words: string;
  readonly exitCode: number;
}

/** The commands of a fence. One that does not end with 0 says so behind it, as `# exit code 1`. */
function commandsOf(fence: Fence): Command[] {
  if (fence.info[0] !== 'sh') return [];
  return fence.text.split('\n').flatMap((line) => {
    const exitCode = Number(/\s# exit code (\d)$/.exec(line)?.[1] ?? 0);
    const commands = line.replace(/\s+#.*$/, '').split('&&');
    return commands.filter((words) => words.trim()).map((words) => ({ words: words.trim(), exitCode }));
  });
}

/** What a fence's commands print together; `cd` holds until the end of the fence. */
async function runCommands(fence: Fence, where: string, root: string): Promise<string> {
  let folder = root;
  let output = '';
  for (const command of commandsOf(fence)) {
    const entered = /^cd (\S+)$/.exec(command.words)?.[1];
    if (entered === undefined) output += await runCommand(command, where, folder);
    else folder = join(folder, entered);
  }
  return output;
}

/** The `text` right below a fence of commands: what they print. */
function answerTo(fence: Fence, next: Fence | undefined): string | undefined {
  const end = fence.line + fence.text.split('\n').length;
  const isAnswer = fence.info[0] === 'sh' && next?.info[0] === 'text' && next.line === end + 2;
  return isAnswer ? next.text : undefined;
}

/** What was printed, with a line `…` where the answer has one instead of one line or more. */
function withoutOmitted(printed: string, answer: string): string {
  const lines = printed.split('\n');
  const shown: string[] = [];
  const parts = answer.split('\n…\n').map((part) => part.split('\n'));
  for (const [index, part] of parts.entries()) {
    const isEnd = index > 0 && part.join('') === '';
    const at = index === 0 ? 0 : isEnd ? lines.length - 1 : lines.indexOf(part[0] ?? '');
    if (at < 0) return printed;
    if (index > 0) shown.push('…');
    const rest = index === parts.length - 1 ? lines.length : at + part.length;
    shown.push(...lines.slice(at, rest));
    lines.splice(0, rest);
  }
  return shown.join('\n');
}

async function runCommand({ words, exitCode }: Command, where: string, cwd: string): Promise<string> {
  const liaison = /^(?:npm run -s liaison --|npx liaison|npx @liaison\/cli|liaison) (.*)$/.exec(words)?.[1];
  if (liaison === undefined) {
    assert.match(words, /^(npm (ci|test|run|install)|npx|git) ?/, `${where}: nobody runs \`${words}\``);
    return '';
  }
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const code = await main(argumentsIn(liaison), {
    cwd,
    stdout: stream,
    stderr: stream,
    stdin: (async function* () {})(),
    env: {},
    now: () => new Date('2026-11-01T12:00:00Z'),
  });
  assert.equal(code, exitCode, `${where}: \`${words}\` ends with ${code}\n${output}`);
  return output;
}

/** As a shell splits them, for texts in double quotes. */
function argumentsIn(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

function linksOf(markdown: string): string[] {
  return [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link));
}
