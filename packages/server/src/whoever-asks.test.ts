/** Who somebody is that says so in any of the ways that there are. */
import assert from 'node:assert/strict';
import { repositoryOf } from './testing/edited-repository.ts';
import { personMeant } from './whoever-asks.ts';

const PEOPLE = `//- people.campaign
person ana { email "Ana@Shop.example" github "@ana-reyes" }
person tom { email "all@shop.example" }
person lena { email "all@shop.example" }
`;

describe('whoever asks', () => {
  it('is known by name, address, or the name on GitHub', () => {
    const { workspace } = repositoryOf(PEOPLE).analysis;
    for (const [who, person] of [
      ['tom', 'tom'],
      ['ana@shop.EXAMPLE', 'ana'],
      ['@Ana-Reyes', 'ana'],
      ['17+ana-reyes@users.noreply.github.com', 'ana'],
      // An address that two have is nobody's.
      ['all@shop.example', undefined],
      ['nobody', undefined],
    ] as const) {
      assert.equal(personMeant(who, workspace), person, who);
    }
  });
});
