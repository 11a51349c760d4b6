/**
 * Draws the README's picture: the three edits that the outfitter's page proposes, made in a copy, and what
 * `liaison check` says to them.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGenerated } from '../write-generated.ts';
import { main } from './src/program.ts';
import { terminalPicture } from './terminal-picture.ts';

const root = join(import.meta.dirname, '..', '..');

const picture = terminalPicture(
  `$ liaison check\n\n${await outputOfBrokenOutfitter()}`,
  'liaison check: a campaign without an IT owner, a field that the CRM does not have, a system without a capacity budget',
);
writeGenerated([[join(import.meta.dirname, 'terminal.svg'), picture]]);

async function outputOfBrokenOutfitter(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'outfitter-'));
  try {
    cpSync(join(root, 'examples', 'outfitter'), folder, { recursive: true });
    for (const { file, before, after } of proposedEdits(join(folder, 'README.md'))) {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
    }
    let output = '';
    const stdout = { write: (text: string) => (output += text), isTTY: true, columns: 100 };
    await main(['check'], {
      cwd: folder,
      stdout,
      stderr: { write: () => true },
      stdin: (async function* () {})(),
      env: { FORCE_COLOR: '1' },
      now: () => new Date('2026-11-01T12:00:00Z'),
    });
    return output;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The fences ```` ```diff FILE ```` of "Three edits to try": one removed line, and perhaps the line that replaces it. */
function proposedEdits(page: string): { file: string; before: string; after: string }[] {
  const [, section = ''] = readFileSync(page, 'utf8').split(/^## Three edits to try$([\s\S]*?)^## /m);
  const fences = section.matchAll(/^```diff (\S+)\r?\n-(.*)\r?\n(?:\+(.*)\r?\n)?```/gm);
  return [...fences].map(([, file = '', removed = '', added]) => ({
    file,
    before: `${removed}\n`,
    after: added === undefined ? '' : `${added}\n`,
  }));
}
