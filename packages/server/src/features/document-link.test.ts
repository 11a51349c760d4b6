/** Web addresses in texts. */
import assert from 'node:assert/strict';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { linksIn } from './document-link.ts';

function linksOf(fixture: string): string {
  const repository = repositoryOf(fixture);
  const file = repository.analysis.file('main.campaign');
  assert.ok(file);
  const uri = repository.uriOf(file.path);
  return drawn(
    repository,
    linksIn(file).map(({ range, target = '' }) => ({ uri, range, label: target })),
  );
}

describe('document links', () => {
  it('are the addresses in texts', () => {
    assert.equal(
      linksOf(`campaign a {
  use news in GB { notice "https://shop.example/privacy" }
  needs page "Form" from web due 2026-11-06 "https://tracker.example/WEB-482?x=1#top"
  approval it by tom on 2026-10-20 evidence "See https://tracker.example/SEC-311, and http://b.example."
}`),
      `//- main.campaign
  use news in GB { notice "https://shop.example/privacy" }
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://shop.example/privacy
  needs page "Form" from web due 2026-11-06 "https://tracker.example/WEB-482?x=1#top"
                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://tracker.example/WEB-482?x=1#top
  approval it by tom on 2026-10-20 evidence "See https://tracker.example/SEC-311, and http://b.example."
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ https://tracker.example/SEC-311
                                                                                      ^^^^^^^^^^^^^^^^ http://b.example`,
    );
  });

  it('are nothing else: no comments, no paths, no other schemes', () => {
    assert.equal(
      linksOf(`// https://a.example
/** https://b.example */
campaign a { page p "/spring" crm-id "ftp://c.example javascript:alert(1) https:// www.d.example" }`),
      '',
    );
  });

  it('are found in a file that does not parse, and in a text that is not closed', () => {
    assert.equal(
      linksOf('} evidence "https://a.example/x {\n%% "https://b.example"'),
      `//- main.campaign
} evidence "https://a.example/x {
            ^^^^^^^^^^^^^^^^^^^ https://a.example/x
%% "https://b.example"
    ^^^^^^^^^^^^^^^^^ https://b.example`,
    );
  });
});
