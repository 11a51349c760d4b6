/** The decisions about which VS Code is tested in; a desktop VS Code itself cannot be had everywhere. */
import assert from 'node:assert/strict';
import { chooseVsCode, mayBeSkipped } from './find-vs-code.ts';

describe('the VS Code that is tested in', () => {
  it('is that of the npm registry if nobody says otherwise', () => {
    assert.deepEqual(chooseVsCode({}), { kind: 'host' });
    assert.deepEqual(chooseVsCode({ VSCODE_EXECUTABLE: '', VSCODE_DOWNLOAD: '0' }), { kind: 'host' });
  });

  it('is the one that is named, even if one may be downloaded', () => {
    assert.deepEqual(chooseVsCode({ VSCODE_EXECUTABLE: '/usr/bin/code', VSCODE_DOWNLOAD: '1' }), {
      kind: 'named',
      executable: '/usr/bin/code',
    });
  });

  it('is downloaded in the version that is asked for', () => {
    assert.deepEqual(chooseVsCode({ VSCODE_DOWNLOAD: '1' }), { kind: 'download', version: 'stable' });
    assert.deepEqual(chooseVsCode({ VSCODE_DOWNLOAD: '1.100.3' }), { kind: 'download', version: '1.100.3' });
  });

  it('may be missing on somebody’s own machine only', () => {
    assert.equal(mayBeSkipped({}), true);
    assert.equal(mayBeSkipped({ CI: 'false' }), true);
    assert.equal(mayBeSkipped({ CI: 'true' }), false);
    assert.equal(mayBeSkipped({ CI: '1' }), false);
  });
});
