/**
 * Neovim, with the recipe of its version out of EDITORS.md, says what is wrong with a campaign, mends it and lays it
 * out. Runs where `nvim` is on the PATH.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseMarkdown } from '@liaison/testkit';

const ROOT = join(import.meta.dirname, '../..');
const DRIVER = join(import.meta.dirname, 'neovim-driver.lua');
const CAMPAIGN = 'tea-weeks.campaign';

/** What `neovim-driver.lua` writes. */
interface Seen {
  readonly trouble?: string;
  readonly filetype: string;
  readonly diagnostics: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly action: string;
  readonly afterwards: readonly unknown[];
  readonly text: string;
  /** From 0.11 on: the terminal with the page of a check, and a built-in word where it is declared. */
  readonly page?: string;
  readonly library?: { readonly name: string; readonly line: string };
}

/** `0.12` of the Neovim on the PATH, as a number to compare; undefined where there is none. */
function minorVersion(): number | undefined {
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const found = /^NVIM v0\.(\d+)/.exec(stdout ?? '');
  return found ? Number(found[1]) : undefined;
}

/** The recipe of the page: all parts for the newest version that is not newer than this one. */
function recipeFor(minor: number): string {
  const { fences } = parseMarkdown(readFileSync(join(ROOT, 'packages/server/EDITORS.md'), 'utf8'));
  const parts = fences
    .filter(({ info }) => info[0] === 'lua')
    .map(({ info, text }) => ({ from: Number(info[1]?.split('.')[1]), text }));
  const newest = Math.max(...parts.map(({ from }) => from).filter((from) => from <= minor));
  const recipe = parts.filter(({ from }) => from === newest).map(({ text }) => text);
  assert.ok(recipe.length > 0, `EDITORS.md has no recipe for Neovim 0.${minor}`);
  return recipe.join('\n');
}

describe('Neovim', () => {
  let folder = '';
  let minor: number | undefined;

  before(function () {
    minor = minorVersion();
    if (minor === undefined) {
      console.log('      No Neovim: `nvim` is not on the PATH.');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'liaison-neovim-'));
    cpSync(join(ROOT, 'examples/hello'), join(folder, 'hello'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    const main = join(ROOT, 'packages/cli/src/main.ts');
    const options = '--conditions=source --disable-warning=ExperimentalWarning';
    const command = join(folder, 'bin/liaison');
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" ${options} "${main}" "$@"\n`);
    chmodSync(command, 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows findings, applies a fix and formats, with the recipe of its version', () => {
    const path = join(folder, 'hello', CAMPAIGN);
    const right = readFileSync(path, 'utf8');
    const wrong = right.replace('owner    mia-sato', 'owner mia-sota');
    assert.notEqual(wrong, right);
    writeFileSync(path, wrong);
    const init = join(folder, 'init.lua');
    writeFileSync(init, recipeFor(minor ?? 0));
    const result = join(folder, 'result.json');
    const { status, stderr } = spawnSync(
      'nvim',
      ['--headless', '-i', 'NONE', '-n', '-u', init, CAMPAIGN, '-c', `luafile ${DRIVER}`],
      {
        // Below the root, as one works; nothing of the machine's own configuration comes in.
        cwd: join(folder, 'hello'),
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
          HOME: folder,
          XDG_CONFIG_HOME: join(folder, 'config'),
          XDG_DATA_HOME: join(folder, 'data'),
          XDG_STATE_HOME: join(folder, 'state'),
          XDG_CACHE_HOME: join(folder, 'cache'),
          LIAISON_RESULT: result,
        },
      },
    );
    assert.equal(status, 0, stderr);
    const seen: Seen = JSON.parse(readFileSync(result, 'utf8'));
    assert.equal(seen.trouble, undefined);
    assert.equal(seen.filetype, 'campaign');
    assert.deepEqual(
      seen.diagnostics.map(({ line, code }) => [line, code]),
      [[3, 'unresolved-reference']],
    );
    assert.deepEqual(seen.afterwards, []);
    assert.equal(`${seen.text}\n`, right);
    if ((minor ?? 0) < 11) return;
    assert.match(seen.page ?? '', /names no IT owner/);
    assert.equal(seen.library?.name, 'liaison-library:/words.campaign');
    assert.match(seen.library?.line ?? '', /email-marketing/);
  });
});
