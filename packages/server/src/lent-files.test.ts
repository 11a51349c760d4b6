import assert from 'node:assert/strict';
import type { LentFiles } from '@liaison/server/protocol';
import type { Connection } from 'vscode-languageserver';
import { lentFiles, lentHost } from './lent-files.ts';
import { lentBy } from './testing/client.ts';

const TEAM = 'team web { side it }\n';
const error = (code: string) => Object.assign(new Error(`${code} happened`), { code });

/** A connection whose other end has these files, by URI; nothing else is there. */
function connectionTo(texts: Readonly<Record<string, string>>, changes: Partial<LentFiles> = {}) {
  const uris = Object.keys(texts);
  const isFolder = (uri: string) => uris.some((each) => each.startsWith(`${uri.replace(/\/$/, '')}/`));
  const files: LentFiles = {
    async readFile(uri) {
      const text = texts[uri];
      if (text === undefined) throw error('ENOENT');
      return new TextEncoder().encode(text);
    },
    async readDirectory(uri) {
      const start = `${uri.replace(/\/$/, '')}/`;
      const names = uris.flatMap((each) => (each.startsWith(start) ? [each.slice(start.length)] : []));
      const inside = names.map((name) => ({
        name: decodeURIComponent(name.split('/')[0] ?? ''),
        isDeep: name.includes('/'),
      }));
      return inside.map(({ name, isDeep }) => ({ name, kind: isDeep ? 'folder' : 'file' }));
    },
    stat: async (uri) => (uri in texts ? { kind: 'file' } : isFolder(uri) ? { kind: 'folder' } : null),
    realPath: async (uri) => uri,
    ...changes,
  };
  return lentBy(files);
}

describe('files that the editor lends', () => {
  it('keep scheme and authority of their folder', async () => {
    const folder = 'vscode-vfs://github%2B7b2276223a317d/hello/tea%20weeks';
    const host = lentHost(
      connectionTo({
        [`${folder}/liaison.config.json`]: '{ "today": "2026-11-01" }',
        [`${folder}/org/people%20here.campaign`]: TEAM,
      }),
    );
    const repository = await host.loadRepository(`${folder}/org`);
    assert.equal(repository.rootUri, folder);
    assert.equal(repository.config.today, '2026-11-01');
    assert.deepEqual(
      repository.files.map(({ path, text }) => [path, text]),
      [['org/people here.campaign', TEAM]],
    );
    assert.equal(await host.readText(`${folder}/org/people%20here.campaign`), TEAM);
    assert.equal(await host.readText(`${folder}/gone.campaign`), undefined);
  });

  for (const root of ['vscode-test-web://mount', 'memfs:']) {
    it(`may begin at the root of everything, as ${root}/`, async () => {
      const host = lentHost(connectionTo({ [`${root}/people.campaign`]: TEAM }));
      for (const uri of [root, `${root}/`]) {
        const repository = await host.loadRepository(uri);
        assert.equal(repository.rootUri, root);
        assert.deepEqual(
          repository.files.map(({ path }) => path),
          ['people.campaign'],
        );
      }
    });
  }

  it('say why one cannot be had, and the others can', async () => {
    const texts = { 'memfs:/a/one.campaign': TEAM, 'memfs:/a/two.campaign': TEAM };
    const connection = connectionTo(texts, {
      readFile: async (uri) => {
        if (uri.endsWith('two.campaign')) throw error('EACCES');
        if (!uri.endsWith('one.campaign')) throw error('ENOENT');
        return new TextEncoder().encode(TEAM);
      },
    });
    const { files } = await lentHost(connection).loadRepository('memfs:/a');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['one.campaign'],
    );
    await assert.rejects(lentFiles(connection, 'memfs:/a').files.readFile('/a/two.campaign'), {
      code: 'EACCES',
    });
  });

  it('are not asked for a folder above those that are open, where the editor refuses', async () => {
    const connection = connectionTo(
      { 'memfs:/a/b/one.campaign': TEAM },
      {
        stat: async (uri) => {
          if (!uri.startsWith('memfs:/a/b')) throw new Error('Outside');
          return uri === 'memfs:/a/b' ? { kind: 'folder' } : null;
        },
      },
    );
    const { rootUri, files } = await lentHost(connection).loadRepository('memfs:/a/b');
    assert.deepEqual([rootUri, files.length], ['memfs:/a/b', 1]);
  });

  it('pass on what an editor says that cannot lend any', async () => {
    const connection = {
      sendRequest: async () => {
        throw Object.assign(new Error('Unhandled method'), { code: -32601 });
      },
    } as unknown as Pick<Connection, 'sendRequest'>;
    const { files } = lentFiles(connection, 'memfs:/a');
    await assert.rejects(files.readFile('/a/x'), { message: 'Unhandled method' });
  });
});
