/** Cards of vendors and of lists. */
import type { AudienceList, Declared, Vendor } from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { headingOf } from './heading.ts';
import { processingTexts } from './processing.ts';
import { quantityText, referenceText, referenceTexts } from './written.ts';

export function vendorCard({ declaration: vendor }: Declared<Vendor>, repository: Repository): Card {
  const { contract, dataRole, services } = vendor;
  const limits = vendor.limits.map((limit) => `${quantityText(limit)}, for all campaigns together`);
  return {
    heading: headingOf(vendor, 'vendor'),
    doc: vendor.doc,
    facts: facts(
      ['Service', services.map(({ value }) => value).join(', ')],
      ['Managed by', referenceText(vendor.managedBy, repository)],
      [
        'Contract',
        contract &&
          [contract.text && escaped(contract.text), contract.until && `until ${contract.until.value}`]
            .filter(Boolean)
            .join(', '),
      ],
      ['Limit', limits],
      [
        'Data role',
        dataRole &&
          [dataRole.role?.value, dataRole.under && `under ${escaped(dataRole.under)}`]
            .filter(Boolean)
            .join(', '),
      ],
      ['Processes', processingTexts(vendor.processes, repository)],
      [
        'Approved',
        vendor.approvals
          .flatMap(({ role, pending, date }) =>
            role ? [`${role.name} ${pending ? 'pending' : (date?.value ?? '')}`.trim()] : [],
          )
          .join(', '),
      ],
    ),
  };
}

export function listCard({ declaration: list }: Declared<AudienceList>, repository: Repository): Card {
  const { size, zones, overlaps } = list;
  return {
    heading: headingOf(list, 'list'),
    doc: list.doc,
    facts: facts(
      [
        'Size',
        size &&
          [quantityText(size.amount), size.counted && `counted on ${size.counted.value}`]
            .filter(Boolean)
            .join(', '),
      ],
      ['Owner', referenceText(list.owner, repository)],
      ['Belongs to', referenceText(list.belongsTo, repository)],
      ['Kept in', referenceText(list.keptIn, repository)],
      ['Agreed to', referenceTexts(list.purposes, repository)],
      ['Countries', referenceTexts(list.countries, repository)],
      [
        'Time zones',
        zones
          .map(({ zone, share }) => [zone?.value, quantityText(share)].filter(Boolean).join(' '))
          .join(', '),
      ],
      [
        'Overlaps',
        overlaps
          .map(({ list: other, share }) =>
            [referenceText(other, repository), quantityText(share)].filter(Boolean).join(' '),
          )
          .join(', '),
      ],
    ),
  };
}
