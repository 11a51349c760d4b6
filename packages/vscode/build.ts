/**
 * Bundles the extension and the language server into `dist`, or into the folder that is given, and puts beside them
 * what they show.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { NOTICES, thirdPartyNotices } from '../third-party-notices.ts';
import { bundlePair } from './bundle-pair.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const dist = resolve(process.argv[2] ?? join(here, 'dist'));

const options: BuildOptions = {
  bundle: true,
  format: 'cjs',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  minify: true,
  // Names stay, for the stacks in reports of mistakes.
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
  external: ['vscode'],
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'checks'), { recursive: true });
// What runs inside the views stands as a text in the extension, so that a view needs no file.
const page = await build({
  entryPoints: [join(here, 'src', 'page', 'view-page.ts')],
  tsconfig: join(here, 'src', 'page', 'tsconfig.json'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  write: false,
  logLevel: 'warning',
});
const script = page.outputFiles[0]?.text.replaceAll('</', '<\\/') ?? '';
options.define = { LIAISON_VIEW_PAGE: JSON.stringify(script) };
const source = (name: string) => join(here, 'src', name);
// VS Code waits for the modules too, so the clock starts before the first of them.
const clock = 'var LIAISON_BEGUN=performance.now();';
const ofExtension = await bundlePair({
  browser: {
    ...options,
    entryPoints: [source('browser.ts')],
    outfile: join(dist, 'extension.browser.js'),
    banner: { js: clock },
  },
  node: {
    ...options,
    entryPoints: [source('node.ts')],
    outfile: join(dist, 'extension.cjs'),
    // The directive of the bundle would be none behind it.
    banner: { js: `"use strict";${clock}` },
  },
});
const ofServer = await bundlePair({
  browser: {
    ...options,
    entryPoints: [source('browser-server.ts')],
    outfile: join(dist, 'server.browser.js'),
    format: 'iife',
  },
  node: { ...options, entryPoints: [source('node-server.ts')], outfile: join(dist, 'server.cjs') },
});
writeFileSync(join(dist, NOTICES), thirdPartyNotices([...ofExtension, ...ofServer]));
copyFileSync(join(root, 'syntaxes', 'campaign.tmLanguage.json'), join(dist, 'campaign.tmLanguage.json'));
const checks = join(root, 'packages', 'checks', 'src');
for (const page of readdirSync(checks).filter((name) => name.endsWith('.md'))) {
  cpSync(join(checks, page), join(dist, 'checks', page));
}
