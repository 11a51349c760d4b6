/**
 * Bundles a program that is there twice, for a browser and for Node, so that what both need is in the package once: the
 * bundle for the browser stands for itself and shows its modules, and that for Node takes from it what it has.
 */
import { basename, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

interface Pair {
  /** With `format` `iife`, or as a module in CommonJS. */
  readonly browser: BuildOptions;
  readonly node: BuildOptions;
}

/** Node's bundle finds the other one beside it. Gives the files that both are made of. */
export async function bundlePair({ browser, node }: Pair): Promise<string[]> {
  const inBrowser: BuildOptions = { ...browser, platform: 'browser', target: 'es2024' };
  const { inputs } = (await build({ ...inBrowser, metafile: true, write: false })).metafile;
  const formats = new Map(Object.entries(inputs).map(([path, { format }]) => [resolve(path), format]));
  const shown = new Set<string>();
  const shownBy = `./${basename(browser.outfile ?? '')}`;
  const { metafile } = await build({
    ...node,
    metafile: true,
    platform: 'node',
    target: 'node22',
    external: [...(node.external ?? []), shownBy],
    plugins: [fromOther({ known: new Set(formats.keys()), shown, shownBy })],
  });
  const { entryPoints, ...withoutEntry } = inBrowser;
  const [entry = ''] = entryPoints as string[];
  await build({
    ...withoutEntry,
    stdin: { contents: showing(resolve(entry), [...shown], formats), resolveDir: resolve(entry, '..') },
    ...(browser.format === 'iife' && {
      globalName: 'liaison',
      footer: { js: "if(typeof module==='object')module.exports=liaison;" },
    }),
  });
  return [...Object.keys(inputs), ...Object.keys(metafile.inputs)];
}

interface Other {
  /** The files of the other bundle. */
  readonly known: ReadonlySet<string>;
  /** Those that are taken out of it; their order is their name. */
  readonly shown: Set<string>;
  readonly shownBy: string;
}

const NAMESPACE = 'other-bundle';

/** Puts in the place of each module that the other bundle has what that one shows. */
function fromOther({ known, shown, shownBy }: Other): Plugin {
  return {
    name: NAMESPACE,
    setup({ onResolve, onLoad, resolve: resolveFurther }) {
      onResolve({ filter: /.*/ }, async ({ path, pluginData, ...from }) => {
        if (pluginData === NAMESPACE || from.kind === 'entry-point' || path === shownBy) return undefined;
        const found = await resolveFurther(path, { ...from, pluginData: NAMESPACE });
        if (found.external || !known.has(found.path)) return found;
        shown.add(found.path);
        // By its ending it is in CommonJS, whatever the module itself is.
        return { path: `${[...shown].indexOf(found.path)}.cjs`, namespace: NAMESPACE };
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(shownBy)}).shown[${parseInt(path, 10)}];`,
      }));
    },
  };
}

/** The entry of the browser's bundle, with the list of what it shows. */
function showing(
  entry: string,
  paths: readonly string[],
  formats: ReadonlyMap<string, string | undefined>,
): string {
  const modules = paths.map((path, i) =>
    formats.get(path) === 'cjs'
      ? `const m${i} = require(${JSON.stringify(path)});`
      : `import * as m${i} from ${JSON.stringify(path)};`,
  );
  return [
    `export * from ${JSON.stringify(entry)};`,
    ...modules,
    `export const shown = [${paths.map((_, i) => `m${i}`).join(', ')}];`,
  ].join('\n');
}
