/** Lines of CODEOWNERS out of a repository. */
import assert from 'node:assert/strict';
import { workspaceOf } from '../testing.ts';
import { type CodeownersOptions, codeownersOf } from './codeowners.ts';
import { patternOf } from './pattern.ts';

const ORGANISATION = `//- org/people.campaign
team growth "Growth" { side marketing }
team web "Web" { side it contact "@shop/web" }
team ops "Operations" { side it contact "ops@shop.example" }
person ana "Ana" { team growth email "ana@shop.example" github "ana-shop" signs-for marketing }
person tom "Tom" { team web email "tom@shop.example" github "@tokafor" signs-for it }
person una "Una" { team ops email "una@shop.example" }
person vic "Vic" { team ops email "vic@shop.example" github "vic-ops" }
person old "Old" { team ops github "gone" signs-for it until 2026-10-31 }
person eve "Eve" { team growth github "x @everybody" signs-for privacy }
//- org/systems.campaign
system shop "Shop" { owner web capacity 300 rps visit 10 requests }
system mail "Mail" { owner ops }
//- org/words.campaign
purpose letters "Letters"
`;

const SPRING = `//- campaigns/spring.campaign
campaign spring "Spring" {
  owner ana
  it-owner vic
  status planned
  runs 2026-12-07 .. 2026-12-20
  timezone Europe/London
  page landing "/spring" on shop
  channel mailing: email "Mailing" {
    audience 20k
    at 2026-12-07 09:00 over 2 h
    response 3 %
    lands-on landing
  }
}
`;

function linesOf(fixture: string, options: Partial<CodeownersOptions> = {}) {
  const { lines, unreachable } = codeownersOf(workspaceOf(fixture), {
    platform: 'github',
    prefix: '',
    ...options,
  });
  return { lines: lines.filter((line) => !line.startsWith('#')), unreachable };
}

describe('codeowners', () => {
  it('names for each file who must look, as the platform knows them', () => {
    const { lines, unreachable } = linesOf(ORGANISATION + SPRING);
    assert.deepEqual(lines, [
      '/**/*.campaign @ana-shop @tokafor',
      // A standard change: IT has agreed beforehand, and only the owners of what it touches are asked.
      '/campaigns/spring.campaign @ana-shop @shop/web @vic-ops',
      '/org/people.campaign @ana-shop @tokafor',
      '/org/systems.campaign @shop/web @vic-ops',
    ]);
    assert.deepEqual(unreachable, []);
  });

  it('asks on GitLab by email, below a heading of its own', () => {
    const { lines } = linesOf(ORGANISATION, { platform: 'gitlab', prefix: 'plans/' });
    assert.deepEqual(lines, [
      '[Liaison]',
      '/plans/**/*.campaign ana@shop.example tom@shop.example',
      '/plans/org/people.campaign ana@shop.example tom@shop.example',
      '/plans/org/systems.campaign @shop/web una@shop.example vic@shop.example',
    ]);
  });

  it('asks whoever has to sign by name, instead of all who may', () => {
    const signed = SPRING.replace(
      'status planned',
      'status planned\n  approval it pending\n  approval marketing by vic on 2026-10-01',
    );
    const { lines } = linesOf(ORGANISATION + signed);
    assert.ok(
      lines.some((line) => line === '/campaigns/spring.campaign @shop/web @tokafor @vic-ops'),
      lines.join('\n'),
    );
  });

  it('tells whom nobody can ask, and lets no account smuggle a second one in', () => {
    const personal = SPRING.replace(
      'page landing',
      'capture news "News" on landing { purpose letters rate 5 % per visit mail: email "E-mail" discarded "No" }\n  page landing',
    );
    const { lines, unreachable } = linesOf(ORGANISATION + personal);
    assert.deepEqual(unreachable, ['eve']);
    assert.doesNotMatch(lines.join('\n'), /everybody|gone/);
  });

  it('writes patterns that hit their own file whatever its name', () => {
    assert.equal(patternOf('a b/[x]*#1!.campaign'), '/a\\ b/?x???1?.campaign');
    assert.equal(patternOf('a\nb @everybody'), '/a?b\\ @everybody');
  });

  it('points at the finding that wants every role', () => {
    const { lines } = codeownersOf(workspaceOf(''), { platform: 'github', prefix: '' });
    assert.match(lines.join('\n'), /liaison check.*missing-approval/);
  });
});
