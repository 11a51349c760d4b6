import assert from 'node:assert/strict';
import { parseCampaignFile } from '@liaison/language';
import { applyEdits } from './finding.ts';
import { removeStatement } from './removals.ts';

describe('removeStatement', () => {
  const cases: readonly [string, string, string][] = [
    ['takes the line with it', 'team a {\n  side it\n  contact "x"\n}\n', 'team a {\n  contact "x"\n}\n'],
    [
      'keeps the line endings',
      'team a {\r\n  side it  \r\n  contact "x"\r\n}',
      'team a {\r\n  contact "x"\r\n}',
    ],
    ['leaves what shares the line', 'team a { side it contact "x" }', 'team a { contact "x" }'],
    ['leaves a comment behind it', 'team a {\n  side it // why\n}', 'team a {\n  // why\n}'],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      const file = parseCampaignFile({ path: 'a.campaign', text: before });
      const statement = file.declarations[0]?.statements.find(({ keyword }) => keyword === 'side');
      assert.ok(statement);
      assert.equal(applyEdits(before, [removeStatement(file, statement.span)]), after);
    });
  }
});
