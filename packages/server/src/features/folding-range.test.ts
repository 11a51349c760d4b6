/** What can be folded away. */
import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { foldsOf } from './folding-range.ts';

/** The lines with what is folded below them: how many lines, and whether it is a comment. */
function folded(text: string): string {
  const folds = foldsOf(parseCampaignFile({ path: 'main.campaign', text }));
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      folds
        .filter(({ startLine }) => startLine === index)
        .map(({ endLine, kind = '' }) => `${line} … ${endLine - index} ${kind}`.trimEnd()),
    )
    .join('\n');
}

describe('folding ranges', () => {
  it('are blocks, whose closing line stays', () => {
    const text = `campaign spring {
  page landing "/"
  capacity-budget {
    shop 3 rps
  }
  channel a: email { at 2026-11-27 09:00 }
  channel b: email {
  }
}`;
    assert.equal(folded(text), 'campaign spring { … 7\n  capacity-budget { … 1');
    assert.equal(folded(text.replaceAll('\n', '\r\n')), folded(text));
  });

  it('are brackets over several lines', () => {
    assert.equal(
      folded(
        'schema of sf {\n  object Lead {\n    Source: choice(\n      "Web",\n      "Fax"\n    )\n  }\n}',
      ),
      'schema of sf { … 6\n  object Lead { … 4\n    Source: choice( … 2',
    );
  });

  it('are comments, and lines of comments without a break between them', () => {
    assert.equal(
      folded(`// One
// Two
// Three

// Alone
/**
 * About spring.
 */
campaign spring { } // Behind
// Below
// and below
/* on one line */`),
      `// One … 2 comment
/** … 2 comment
// Below … 1 comment`,
    );
  });

  it('are those that are closed in a file that does not parse', () => {
    assert.equal(
      folded('campaign one {\n  channel a: email {\n  page %%\n\ncampaign two {\n  owner ana\n}\n}\n(\n'),
      'campaign two { … 1',
    );
    assert.equal(folded(''), '');
  });
});
