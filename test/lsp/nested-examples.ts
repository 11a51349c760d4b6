/** A repository with two others in it: what both the process and the worker are tried on. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** The folders of its repositories; they use the same names for other people and systems. */
export const NESTED = ['.', 'plans/every-finding', 'plans/hello'];

/** Writes it into a new folder, which the caller removes. */
export function nestedExamples(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liaison-nested-')));
  mkdirSync(join(folder, '.git'));
  for (const name of ['every-finding', 'hello']) {
    cpSync(join(EXAMPLES, name), join(folder, 'plans', name), { recursive: true });
  }
  writeFileSync(join(folder, 'liaison.config.json'), '{ "today": "2026-11-01" }\n');
  writeFileSync(join(folder, 'own.campaign'), 'campaign own "Own" {\n  owner mia-sato\n}\n');
  return folder;
}
