import { expectFindings } from './testing.ts';

describe('sides of the house', () => {
  it('say nothing where the side is not known', () => {
    expectFindings(
      `team growth { side }
person ana { team growth }
team ops "Operations"
person bob { team ops }
person cid "Cid Moss"
campaign spring {
  owner bob
  it-owner ana
}
campaign autumn {
  owner cid
  it-owner bob
}`,
      { codes: ['it-owner-outside-it', 'owner-outside-marketing'], bare: true },
    );
  });

  it('do not count a last day that is not in the calendar', () => {
    expectFindings(
      `person max { team ecommerce until 2026-02-30 }
campaign spring {
  it-owner max
}`,
      { codes: ['departed-person'] },
    );
  });
});
