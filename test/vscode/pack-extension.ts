/** Packs the extension for whoever tests or draws it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, '..', '..', 'packages', 'vscode', 'package.ts');

/** Packs it into a folder that nobody else builds in; the path of the package. */
export function packExtension(folder: string): string {
  execFileSync(process.execPath, ['--conditions=source', script, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(folder, 'liaison-campaigns.vsix');
}
