/** Why nobody can write a CRM field: what its flags say. */
import { type CrmField, flagOf } from '@liaison/model';
import { onceEach } from './once-each.ts';

/** `readonly` stands last, because the others say why. */
const BARRIERS = ['calculated', 'autonumber', 'compound', 'readonly'] as const;

export type Barrier = (typeof BARRIERS)[number];

/** What keeps a form from writing a field; undefined where nothing does, or where the export does not know. */
export const barrierOf: (field: CrmField) => Barrier | undefined = onceEach(({ flags }) =>
  BARRIERS.find((flag) => flagOf(flags, flag) === true),
);
