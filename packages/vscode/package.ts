/**
 * `npm run package`: builds the extension and packs it into `dist/liaison-campaigns.vsix`. Another folder than `dist`
 * may be given, for whoever wants a package that nobody else builds at the same time.
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';

await import('./build.ts');
const here = import.meta.dirname;
const manifest = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const dist = resolve(process.argv[2] ?? join(here, 'dist'));
const staged = join(dist, 'package');

// What is packed is a folder of its own: nothing else can get in, and its manifest can differ.
rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
const isBuilt = (path: string) => path.startsWith('dist/');
const built = manifest.files.filter(isBuilt).map((path: string) => path.slice('dist/'.length));
for (const path of globSync(built, { cwd: dist })) cpSync(join(dist, path), join(staged, 'dist', path));
const written = manifest.files.filter((path: string) => !isBuilt(path));
for (const path of globSync(written, { cwd: here })) cpSync(join(here, path), join(staged, path));
cpSync(join(here, '..', '..', 'LICENSE'), join(staged, 'LICENSE'));
// The sources are modules, the bundles are not: VS Code on the web would not load them from a package of modules.
const { type: _type, private: _private, devDependencies: _bundled, ...packed } = manifest;
writeFileSync(join(staged, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);

const pages = 'https://github.com/liaison-campaigns/liaison';
await createVSIX({
  cwd: staged,
  packagePath: join(dist, 'liaison-campaigns.vsix'),
  dependencies: false,
  // The page of `secret-in-file` shows what it finds; the one there is made up.
  allowPackageSecrets: ['github'],
  baseContentUrl: `${pages}/blob/main/packages/vscode`,
  baseImagesUrl: `${pages}/raw/main/packages/vscode`,
});
