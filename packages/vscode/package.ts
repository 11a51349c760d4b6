/** `npm run package`: builds the extension and packs it into `dist/liaison-campaigns.vsix`. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

await import('./build.ts');
const here = import.meta.dirname;
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const staged = join(here, 'dist', 'package');

// What is packed is a folder of its own: nothing else can get in, and its manifest can differ.
rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const path of globSync(manifest.files, { cwd: here })) cpSync(join(here, path), join(staged, path));
cpSync(join(here, '..', '..', 'LICENSE'), join(staged, 'LICENSE'));
// The sources are modules, the bundles are not: VS Code on the web would not load them from a package of modules.
const { type: _type, private: _private, devDependencies: _bundled, ...packed } = manifest;
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);

const pages = 'https://github.com/liaison-campaigns/liaison';
await createVSIX({
  cwd: staged,
  packagePath: join(here, 'dist', 'liaison-campaigns.vsix'),
  dependencies: false,
  baseContentUrl: `${pages}/blob/main/packages/vscode`,
  baseImagesUrl: `${pages}/raw/main/packages/vscode`,
});
