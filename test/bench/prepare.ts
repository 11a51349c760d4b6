/** Writes what the measured processes read: the workspaces in three forms, and the bundled programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCampaignFile } from '@liaison/language';
import { build } from 'esbuild';
import { generateWorkspace } from './generate-workspace.ts';
import { toJson, toYaml } from './to-yaml.ts';

export interface PreparedWorkspace {
  readonly campaigns: number;
  readonly files: number;
  readonly bytes: number;
  /** Folder of the `.campaign` files alone. */
  readonly folder: string;
  /** Folder of the same as `.yaml` and `.json`. */
  readonly otherForms: string;
}

export function prepareWorkspace(root: string, campaigns: number, seed: number): PreparedWorkspace {
  const folder = join(root, `campaigns-${campaigns}`);
  const otherForms = join(root, `other-forms-${campaigns}`);
  const files = generateWorkspace({ campaigns, seed });
  let bytes = 0;
  for (const file of files) {
    bytes += Buffer.byteLength(file.text);
    const lowered = parseCampaignFile(file);
    write(join(folder, file.path), file.text);
    write(join(otherForms, file.path.replace(/\.campaign$/, '.yaml')), toYaml(lowered));
    write(join(otherForms, file.path.replace(/\.campaign$/, '.json')), toJson(lowered));
  }
  return { campaigns, files: files.length, bytes, folder, otherForms };
}

/** All variants are bundled in the same way as the command, so that loading modules costs all the same. */
export async function bundle(root: string): Promise<{ variant: string; preload: string; loopDelay: string }> {
  const here = import.meta.dirname;
  const entryPoints = ['run-variant.ts', 'report-usage.ts', 'lsp/report-loop-delay.ts'];
  await build({
    entryPoints: entryPoints.map((path) => join(here, path)),
    outdir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions: ['source'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    // Some dependencies are CommonJS and ask for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return {
    variant: join(root, 'run-variant.mjs'),
    preload: join(root, 'report-usage.mjs'),
    loopDelay: join(root, 'lsp/report-loop-delay.mjs'),
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
