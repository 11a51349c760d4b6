/** `npm run package`: builds the extension and packs it into `dist/liaison-campaigns.vsix`. */
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';

await import('./build.ts');
await createVSIX({
  cwd: import.meta.dirname,
  packagePath: join(import.meta.dirname, 'dist', 'liaison-campaigns.vsix'),
  // What is needed is in the bundles.
  dependencies: false,
  baseContentUrl: 'https://github.com/liaison-campaigns/liaison/blob/main/packages/vscode',
  baseImagesUrl: 'https://github.com/liaison-campaigns/liaison/raw/main/packages/vscode',
});
