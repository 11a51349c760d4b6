/** Bundles the command into `dist/liaison.mjs`, with the checks' pages and the version inside. */
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { NOTICES, thirdPartyNotices } from '../third-party-notices.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

/** Stands in for src/explain/pages.ts. */
const pages: Plugin = {
  name: 'pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]explain[\\/]pages\.ts$/ }, () => {
      const folder = here('../checks/src/');
      const texts = readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => [name.slice(0, -'.md'.length), readFileSync(`${folder}${name}`, 'utf8')]);
      const contents = `export const readPages = () => (${JSON.stringify(Object.fromEntries(texts))});`;
      return { contents, loader: 'js' };
    });
  },
};

rmSync(here('dist/chunks'), { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: { liaison: here('src/main.ts') },
  outdir: here('dist'),
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    // Dependencies in CommonJS may ask for Node's own modules, which a module has no `require` for.
    js: "import { createRequire as liaisonRequire } from 'node:module'; const require = liaisonRequire(import.meta.url);",
  },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  conditions: ['source'],
  mainFields: ['module', 'main'],
  // Not minifyIdentifiers: names stay, for the stack that `--debug` prints.
  minifySyntax: true,
  minifyWhitespace: true,
  define: { LIAISON_VERSION: JSON.stringify(version) },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [pages],
});
writeFileSync(here(`dist/${NOTICES}`), thirdPartyNotices(Object.keys(metafile.inputs)));
chmodSync(here('dist/liaison.mjs'), 0o755);
cpSync(here('../checks/schema'), here('dist/schema'), { recursive: true });
