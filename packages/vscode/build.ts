/** Bundles the extension and the language server into `dist`, and puts beside them what they show. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const dist = join(here, 'dist');

const shared: BuildOptions = {
  bundle: true,
  format: 'cjs',
  target: 'node22',
  platform: 'node',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  // Names stay, for the stacks in reports of mistakes.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'checks'), { recursive: true });
await build({
  ...shared,
  entryPoints: [join(here, 'src', 'node.ts')],
  outfile: join(dist, 'extension.cjs'),
  external: ['vscode'],
});
await build({
  ...shared,
  entryPoints: [join(here, 'src', 'node-server.ts')],
  outfile: join(dist, 'server.cjs'),
});
const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2024' };
await build({
  ...browser,
  entryPoints: [join(here, 'src', 'browser.ts')],
  outfile: join(dist, 'extension.browser.js'),
  external: ['vscode'],
});
await build({
  ...browser,
  entryPoints: [join(here, 'src', 'browser-server.ts')],
  outfile: join(dist, 'server.browser.js'),
  format: 'iife',
});
copyFileSync(join(root, 'syntaxes', 'campaign.tmLanguage.json'), join(dist, 'campaign.tmLanguage.json'));
copyFileSync(
  join(root, 'packages', 'checks', 'schema', 'liaison.config.schema.json'),
  join(dist, 'liaison.config.schema.json'),
);
const checks = join(root, 'packages', 'checks', 'src');
for (const page of readdirSync(checks).filter((name) => name.endsWith('.md'))) {
  cpSync(join(checks, page), join(dist, 'checks', page));
}
