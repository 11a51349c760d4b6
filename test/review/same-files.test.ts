/** Files that are the same objects in both versions are looked at only where something around them is another. */
import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, reviewOf, type SourceFile } from '@liaison/model';
import { campaign, drawn } from './two-versions.ts';

const files = Object.entries(campaign()).map(([path, text]) => parseCampaignFile({ path, text }));

/** The changes where one file has another text and the others are the same objects. */
function changesIn(path: string, edit: (text: string) => string): string[] {
  const workspaceOf = (own: readonly SourceFile[]) =>
    buildWorkspace([...libraryFiles(), ...own], { today: '2026-11-01' });
  const after = files.map((file) =>
    file.path === path ? parseCampaignFile({ path, text: edit(file.text) }) : file,
  );
  return drawn(reviewOf(workspaceOf(files), workspaceOf(after)).changes);
}

describe('review of files that are the same objects', () => {
  it('tells of the load that follows from a system', () => {
    assert.deepEqual(
      changesIn('systems.campaign', (text) => text.replace('visit 6', 'visit 9')),
      [
        'breaking load-raised (it): load on `web-shop`: 3.55 rps -> 4.91 rps',
        'breaking visit-cost-raised (marketing): requests of a visit of `web-shop`: 6 requests -> 9 requests',
      ],
    );
  });

  it('tells of the campaign that is another', () => {
    assert.deepEqual(
      changesIn('tea.campaign', (text) => text.replace('60 rps', '70 rps')),
      ['breaking budget-raised (it): budget of `web-shop`: 60 rps -> 70 rps'],
    );
    assert.deepEqual(
      changesIn('tea.campaign', (text) => text),
      [],
    );
  });
});
