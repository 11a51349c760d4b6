/** What forecasts rest on: kinds of channel, curves, profiles, sizes of lists, units. Whether they are right no file knows. */
import type { Kind } from '../../kind.ts';
import type { Quantity } from '../../quantity.ts';
import { secondsOf } from '../../units.ts';
import { defineFamily, doubtful, type Family, HARMLESS } from '../fact.ts';
import { amountFact, dayFact, named, partsOf, quantityText, wordFact } from '../tell.ts';

/** The load of every campaign on it says which way it goes. */
const DOUBTFUL: Family['judged'] = {
  added: doubtful('it'),
  removed: doubtful('it'),
  raised: doubtful('it'),
  lowered: doubtful('it'),
  changed: doubtful('it'),
};

export const kindResponse = ofKind('kind-response', 'response rate', (kind) => kind.response);
export const kindDelivered = ofKind('kind-delivered', 'share that is delivered', (kind) => kind.delivered);
export const kindJitter = ofKind('kind-jitter', 'shortest time of answers', (kind) => kind.jitter);
export const kindLasting = ofKind('kind-lasting', 'length of a spot', (kind) => kind.lasting);

export const kindMachineClicks = defineFamily({
  name: 'kind-machine-clicks',
  area: 'capacity',
  on: 'kind',
  role: 'it',
  facts: ({ declaration: { scanners, nameSpan }, declaration, workspace, nameOf }) => {
    const about = `machine clicks of ${named(nameOf(declaration))}`;
    return scanners === 'none'
      ? wordFact('', about, 'none', nameSpan)
      : amountFact('', about, scanners, workspace.units);
  },
  judged: DOUBTFUL,
});

export const kindCurve = defineFamily({
  name: 'kind-curve',
  area: 'capacity',
  on: 'kind',
  role: 'it',
  facts: ({ declaration, nameOf, nameOfReference }) => {
    const { curve } = declaration;
    return curve
      ? wordFact('', `curve of ${named(nameOf(declaration))}`, nameOfReference(curve), curve.span)
      : [];
  },
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

export const curveShape = defineFamily({
  name: 'curve-shape',
  area: 'capacity',
  on: 'curve',
  role: 'it',
  facts: ({ declaration, nameOf }) => {
    const { shape } = declaration;
    return shape ? wordFact('', `shape of ${named(nameOf(declaration))}`, shape.value, shape.span) : [];
  },
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

/** When a share has come: later is slower. */
export const curvePoint = defineFamily({
  name: 'curve-point',
  area: 'capacity',
  on: 'curve',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.points.flatMap(({ share, time, direction }) => {
      if (!share || !time) return [];
      const seconds = secondsOf(time, workspace.units) ?? time.number;
      const amount = direction === 'before' ? -seconds : seconds;
      const about = `when ${quantityText(share)} of ${named(nameOf(declaration))} have come`;
      const text = `${quantityText(time)} ${direction}`;
      const span = { start: share.span.start, end: time.span.end };
      return [{ key: String(share.number), about, value: String(amount), amount, text, span }];
    }),
  judged: DOUBTFUL,
});

export const curveEnd = defineFamily({
  name: 'curve-end',
  area: 'capacity',
  on: 'curve',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    amountFact('', `end of ${named(nameOf(declaration))}`, declaration.ends, workspace.units),
  judged: DOUBTFUL,
});

export const profilePoint = defineFamily({
  name: 'profile-point',
  area: 'capacity',
  on: 'profile',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.points.flatMap(({ time, share }) =>
      amountFact(
        time?.value ?? '',
        `weight of ${time?.value ?? ''} in ${named(nameOf(declaration))}`,
        share,
        workspace.units,
      ),
    ),
  judged: DOUBTFUL,
});

export const listSize = defineFamily({
  name: 'list-size',
  area: 'capacity',
  on: 'list',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    amountFact('', `size of ${named(nameOf(declaration))}`, declaration.size?.amount, workspace.units),
  judged: { ...DOUBTFUL, lowered: HARMLESS },
});

export const listCount = defineFamily({
  name: 'list-count',
  area: 'capacity',
  on: 'list',
  role: 'it',
  facts: ({ declaration, nameOf }) =>
    partsOf(
      'list-size',
      '',
      dayFact('', `day of the count of ${named(nameOf(declaration))}`, declaration.size?.counted),
    ),
  judged: { ...DOUBTFUL, added: HARMLESS, raised: HARMLESS },
});

/** In whose morning a send at eight arrives. */
export const listZone = defineFamily({
  name: 'list-zone',
  area: 'capacity',
  on: 'list',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.zones.flatMap(({ zone, share }) =>
      amountFact(
        zone?.value ?? '',
        `share of ${named(nameOf(declaration))} in ${zone?.value ?? ''}`,
        share,
        workspace.units,
      ),
    ),
  judged: DOUBTFUL,
});

export const listOverlap = defineFamily({
  name: 'list-overlap',
  area: 'capacity',
  on: 'list',
  role: 'marketing',
  facts: ({ declaration, workspace, nameOf, nameOfReference }) =>
    declaration.overlaps.flatMap(({ list, share }) => {
      const other = list ? nameOfReference(list) : '';
      const about = `share of ${named(nameOf(declaration))} that is in ${named(other)} too`;
      return amountFact(other, about, share, workspace.units);
    }),
  judged: { added: HARMLESS, removed: HARMLESS, raised: HARMLESS, lowered: HARMLESS, changed: HARMLESS },
});

export const unitWorth = defineFamily({
  name: 'unit-worth',
  area: 'capacity',
  on: 'unit',
  role: 'it',
  facts: ({ declaration, nameOf }) => {
    const { equals, dimension } = declaration;
    const about = `worth of ${named(nameOf(declaration))}`;
    const text = equals ? quantityText(equals) : dimension?.value;
    return wordFact('', about, text, equals?.span ?? declaration.nameSpan);
  },
  judged: { added: doubtful('it'), removed: doubtful('it'), changed: doubtful('it') },
});

function ofKind(name: string, words: string, amountOf: (kind: Kind) => Quantity | undefined): Family {
  return defineFamily({
    name,
    area: 'capacity',
    on: 'kind',
    role: 'it',
    facts: ({ declaration, workspace, nameOf }) =>
      amountFact('', `${words} of ${named(nameOf(declaration))}`, amountOf(declaration), workspace.units),
    judged: DOUBTFUL,
  });
}
