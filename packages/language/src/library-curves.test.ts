import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorkspace, type ResponseCurve, responseCurve, shareBy, type Workspace } from '@liaison/model';
import { libraryFiles } from './library.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Names of the library and of the reference tables. */
const TABLES: Readonly<Record<string, string>> = {
  'email-click': 'email.click',
  'mail-scan': 'email.scan',
  'push-ios': 'push.ios',
  'push-android': 'push.android',
  'sms-click': 'sms.click',
  'tv-spot': 'tv.spot',
  'social-link': 'social.link',
  'social-x': 'social.x',
  'webcast-join': 'webcast.join',
};

describe('curves of the built-in library', () => {
  let library: Workspace;
  before(() => {
    library = buildWorkspace(libraryFiles(), { today: '2026-01-01' });
  });

  function drawn(name: string): ResponseCurve {
    const declaration = library.lookup('curve', name)[0]?.declaration;
    assert.ok(declaration, name);
    const result = responseCurve(declaration, library.units);
    assert.ok('curve' in result, name);
    assert.deepEqual(result.unused, [], name);
    return result.curve;
  }

  it('can all be drawn', () => {
    const names = library.all('curve').map(({ declaration }) => declaration.name);
    assert.deepEqual(names.sort(), [...Object.keys(TABLES), 'partner-link'].sort());
    for (const name of names) drawn(name);
  });

  // Computed by an independent implementation.
  const SHARES: readonly (readonly [string, number, number])[] = [
    ['email-click', 1, 0.0023306878685231814],
    ['email-click', 600, 0.13045088197436328],
    ['email-click', DAY, 0.809252184315947],
    ['mail-scan', 15, (0.6067592791314018 + 0.6558462131345877) / 2],
    ['mail-scan', 60, 0.9816843611112658],
    ['push-ios', 60, 0.17427827566721446],
    ['push-ios', 7 * DAY, 0.9979605833734025],
    ['push-android', HOUR, 0.5468689414172994],
    ['sms-click', 900, 0.43407720344884043],
    ['tv-spot', 10, 0.07906059229375788],
    ['tv-spot', 120, 0.7501665428895422],
    ['social-link', HOUR, 0.28552445122138936],
    ['social-x', HOUR, 0.6960422812855322],
    ['webcast-join', -60, 0.475],
    ['partner-link', HOUR, 0.28552445122138936 / 0.8795644039565862],
    ['partner-link', DAY, 1],
  ];

  it('have the shares of the reference', () => {
    for (const [name, seconds, share] of SHARES) {
      const found = shareBy(drawn(name), seconds);
      assert.ok(Math.abs(found - share) < 1e-9, `${name}: ${found} instead of ${share} by ${seconds} s`);
    }
  });

  /** Beside the repository, or in the folder that `LIAISON_CAPACITY_DATA` names. */
  const folder =
    process.env.LIAISON_CAPACITY_DATA ??
    fileURLToPath(new URL('../../../../shared/data/capacity', import.meta.url));

  it('are the reference tables, where these are at hand', function () {
    const path = join(folder, 'kernels.json');
    if (!existsSync(path)) return this.skip();
    const tables: Record<string, { t: number[]; F: number[] }> = JSON.parse(readFileSync(path, 'utf8'));
    for (const [name, table] of Object.entries(TABLES)) {
      const { times, shares } = drawn(name);
      const expected = tables[table];
      assert.ok(expected, table);
      assert.deepEqual(Array.from(times), expected.t, name);
      for (const [i, share] of expected.F.entries()) {
        assert.ok(Math.abs((shares[i] ?? 0) - share) < 1e-9, `${name} at ${expected.t[i]} s`);
      }
    }
  });
});
