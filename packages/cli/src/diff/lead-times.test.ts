/** How early IT could see campaigns, on a terminal. */
import assert from 'node:assert/strict';
import { SOUND } from '../testing.ts';
import { withGit } from './testing.ts';

const SPRING = 'campaigns/spring.campaign';
const WRITTEN = SOUND[SPRING] ?? '';

function named(name: string, launch: string): string {
  return WRITTEN.replaceAll('spring', name).replace('2026-12-07 .. 2026-12-20', `${launch} .. 2026-12-20`);
}

describe('liaison diff on early involvement', () => {
  it('tells days, what is usual, and the trend by quarter', () =>
    withGit(async (repository) => {
      repository.commit('2026-04-01', SOUND);
      repository.commit('2026-05-01', { 'a.campaign': named('a', '2026-05-08') });
      repository.commit('2026-08-10', { 'b.campaign': named('b', '2026-09-10') });
      repository.commit('2026-09-21', { 'c.campaign': named('c', '2026-09-20') });
      repository.write({ [SPRING]: WRITTEN.replace('audience 20k', 'audience 80k') });
      const { stdout } = await repository.diff([], { format: 'text' });
      assert.match(
        stdout,
        /Days for which IT could see it \(3 launched campaigns before: 7 in the median\)\n {2}spring: 250 days before the launch on 2026-12-07 \(since 2026-04-01\)\n {2}By quarter of the launch:\n {4}2026 Q2 {2}1 campaign, 7 days before in the median\n {4}2026 Q3 {2}2 campaigns, 15 days before in the median\n/,
      );
    }));
});
