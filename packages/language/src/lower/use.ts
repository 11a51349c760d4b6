/** Lowers uses of personal data. */
import type { Use } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerEvidence } from './evidence.ts';
import { declared, every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerUse(node: ast.Use, to: Lowering, campaign: string): Use {
  const { members } = node;
  const purpose = to.ref(node, 'purpose', ['purpose']);
  const retention = first(members, 'Retention');
  const residency = first(members, 'Residency');
  const base = to.base(node, campaign);
  return declared('use', base, {
    name: purpose?.name ?? '',
    nameSpan: purpose?.span ?? base.nameSpan,
    purpose,
    regions: present(node.regions.map((region) => to.ref(region, 'region', ['region']))),
    basis: to.located(first(members, 'Basis'), 'basis'),
    notice: to.located(first(members, 'Notice'), 'text'),
    retention: retention && lean({ time: to.quantity(retention.time, 'duration'), event: retention.event }),
    residency: residency && to.ref(residency, 'region', ['region']),
    specialBasis: to.located(first(members, 'SpecialBasis'), 'basis'),
    optIn: to.located(first(members, 'OptIn'), 'mode'),
    transfers: every(members, 'Transfer', (line) =>
      lean({
        region: to.ref(line, 'region', ['region']),
        under: line.under,
        span: spanOf(line.$cstNode),
      }),
    ),
    assessments: every(members, 'Assessment', (line) =>
      lean({
        assessment: to.located(line, 'assessment'),
        text: line.text,
        date: to.date(line, 'date'),
        link: line.link,
        span: spanOf(line.$cstNode),
      }),
    ),
    evidence: present(every(members, 'Evidence', lowerEvidence)),
  });
}
