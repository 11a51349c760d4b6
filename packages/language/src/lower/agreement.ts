/** Lowers what the two sides owe each other: uses of data, promises, metrics, money, requests. */
import type { Funding, Metric, Need, Sla, Use } from '@liaison/model';
import type * as ast from '../generated/ast.ts';
import { lowerTarget } from './crm.ts';
import { every, first, type Lowering, lean, present, spanOf } from './lowering.ts';

export function lowerUse(node: ast.Use, to: Lowering, campaign: string): Use {
  const { members } = node;
  const purpose = to.ref(node, 'purpose', ['purpose']);
  const retention = first(members, 'Retention');
  const residency = first(members, 'Residency');
  const base = to.base(node, campaign);
  return lean({
    kind: 'use' as const,
    ...base,
    name: purpose?.name ?? '',
    nameSpan: purpose?.span ?? base.nameSpan,
    purpose,
    regions: present(node.regions.map((region) => to.ref(region, 'region', ['region']))),
    basis: to.located(first(members, 'Basis'), 'basis'),
    notice: to.located(first(members, 'Notice'), 'text'),
    retention: retention && lean({ time: to.quantity(retention.time, 'duration'), event: retention.event }),
    residency: residency && to.ref(residency, 'region', ['region']),
    evidence: every(members, 'Evidence').map((line) => lean({ text: line.text, link: line.link })),
  });
}

export function lowerSla(node: ast.Sla, to: Lowering, campaign: string): Sla {
  const { members } = node;
  const between = first(members, 'Between');
  const breach = first(members, 'Breach');
  return lean({
    kind: 'sla' as const,
    ...to.base(node, campaign),
    between:
      between && lean({ first: to.ref(between, 'first', PARTY), second: to.ref(between, 'second', PARTY) }),
    promises: every(members, 'Promised').map((line) =>
      lean({
        measure: to.ref(line, 'measure', ['measure']),
        system: to.ref(line, 'system', ['system']),
        comparison: line.comparison,
        amount: to.quantity(line.amount, 'any'),
        window: to.quantity(line.window, 'duration'),
        by: to.ref(line, 'party', PARTY),
        span: spanOf(line.$cstNode),
      }),
    ),
    measured: every(members, 'Measured').map((line) =>
      lean({ text: line.text, link: line.link, every: to.quantity(line.time, 'duration') }),
    ),
    breach:
      breach &&
      lean({
        text: breach.text,
        escalatesTo: to.ref(breach, 'person', ['person']),
        within: to.quantity(breach.time, 'duration'),
      }),
    review: to.date(first(members, 'Review'), 'date'),
  });
}

export function lowerMetric(node: ast.Metric, to: Lowering, campaign: string): Metric {
  const { members } = node;
  const target = first(members, 'Target');
  const source = first(members, 'Source');
  return lean({
    kind: 'metric' as const,
    ...to.base(node, campaign),
    owners: present(every(members, 'TeamOwner').map((line) => to.ref(line, 'team', ['team']))),
    target: target && lean({ comparison: target.comparison, amount: to.quantity(target.amount, 'any') }),
    baseline: to.quantity(first(members, 'MetricBaseline')?.amount, 'any'),
    source: source && lean({ text: source.text, link: source.link, field: lowerTarget(source.target, to) }),
  });
}

export function lowerFunding(node: ast.Funding, to: Lowering): Funding {
  return lean({
    total: to.quantity(node.amount, 'money'),
    shares: node.members.flatMap((line) => {
      const party = to.ref(line, 'party', PARTY);
      return party
        ? [lean({ party, share: to.quantity(line.share, 'share'), span: spanOf(line.$cstNode) })]
        : [];
    }),
    span: spanOf(node.$cstNode),
  });
}

export function lowerNeed(node: ast.Needs, to: Lowering, campaign: string): Need {
  return lean({
    kind: 'need' as const,
    ...to.base(node, campaign),
    from: to.ref(node, 'party', PARTY),
    due: to.date(node, 'due'),
    link: node.link,
  });
}

const PARTY = ['team', 'vendor'] as const;
