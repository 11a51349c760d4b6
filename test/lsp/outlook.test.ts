/** What the editor is told of an open file before all files are read is among what it is told in the end. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { loadRepository } from '@liaison/repository';
import { nodeFileSystem, pathOfNative } from '@liaison/repository/node';
import { diagnosticsOf } from '../../packages/server/src/features/diagnostics.ts';
import { Outlook } from '../../packages/server/src/session/outlook.ts';
import { Repository } from '../../packages/server/src/session/repository.ts';

const EXAMPLES = ['every-finding', 'hello', 'outfitter'];
const TODAY = '2026-11-01';

describe('first findings', () => {
  for (const name of EXAMPLES) {
    it(`of ${name} are among the final ones`, async () => {
      const root = pathOfNative(resolve(import.meta.dirname, `../../examples/${name}`));
      const { config, files } = await loadRepository(nodeFileSystem, root);
      const rootUri = 'file:///repository';
      const loaded = {
        rootUri,
        config,
        files,
        configText: undefined,
        configProblems: [],
        nested: [],
        problems: [],
      };
      const whole = new Repository(loaded, TODAY);
      for (const _ of whole.analysis.begin(files));
      let told = 0;
      for (const { path, text } of files) {
        const outlook = new Outlook(loaded, TODAY);
        for (const _ of outlook.prepare());
        const final = new Set(diagnosticsOf(whole, path).map((each) => JSON.stringify(each)));
        for (const each of outlook.diagnosticsOf(whole.uriOf(path), text) ?? []) {
          assert.ok(final.has(JSON.stringify(each)), `${path}: ${each.message}`);
          told++;
        }
      }
      assert.ok(told > 0 || name !== 'every-finding');
    });
  }
});
