/** Cards of what has little to say beside what is written: uses, promises, metrics, requests. */
import type { Declared, Metric, Need, Sla, Use } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { linkText, quantityText, referenceText, referenceTexts } from './written.ts';

export function useCard({ declaration: use }: Declared<Use>, repository: Repository): Card {
  const { retention } = use;
  return {
    heading: headingOf(use, 'use'),
    doc: use.doc,
    facts: facts(
      ['In', referenceTexts(use.regions, repository)],
      ['Basis', use.basis?.value],
      ['Notice', use.notice && linkText(use.notice.value)],
      [
        'Kept',
        retention &&
          [quantityText(retention.time), retention.event && `after ${retention.event}`]
            .filter(Boolean)
            .join(' '),
      ],
      ['Stays in', referenceText(use.residency, repository)],
    ),
  };
}

export function slaCard({ declaration: sla }: Declared<Sla>, repository: Repository): Card {
  const { between, promises } = sla;
  const parties = [between?.first, between?.second].flatMap(
    (party) => referenceText(party, repository) ?? [],
  );
  return {
    heading: headingOf(sla, 'sla'),
    doc: sla.doc,
    facts: facts(
      ['Between', parties.join(' and ')],
      [
        'Promises',
        promises.map(({ measure, system, comparison, amount }) =>
          [
            measure?.name,
            system && `of \`${system.name}\``,
            comparison && escaped(comparison),
            quantityText(amount),
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ],
      ['Review', sla.review?.value],
    ),
  };
}

export function metricCard({ declaration: metric }: Declared<Metric>, repository: Repository): Card {
  const { target } = metric;
  return {
    heading: headingOf(metric, 'metric'),
    doc: metric.doc,
    facts: facts(
      ['Owners', referenceTexts(metric.owners, repository)],
      [
        'Target',
        target &&
          [target.comparison && escaped(target.comparison), quantityText(target.amount)]
            .filter(Boolean)
            .join(' '),
      ],
      ['Today', quantityText(metric.baseline)],
    ),
  };
}

export function needCard({ declaration: need }: Declared<Need>, repository: Repository): Card {
  return {
    heading: headingOf(need, 'needs'),
    doc: need.doc,
    facts: facts(
      ['From', referenceText(need.from, repository)],
      ['Due', need.due?.value],
      ['Link', need.link && linkText(need.link)],
    ),
  };
}
