/** What kind of personal data a question of a form asks for: as written, else as type and name suggest. */
import {
  type CaptureField,
  type Category,
  inferredCategory,
  type Reference,
  type Workspace,
} from '@liaison/model';

export interface FieldCategory {
  readonly category: Category;
  /** Where it is written; absent where it is a guess. */
  readonly stated?: Reference;
}

/** Undefined where nothing is written and nothing plain follows, and for a category that nobody declares. */
export function fieldCategory(field: CaptureField, workspace: Workspace): FieldCategory | undefined {
  if (field.category) {
    const category = workspace.resolveTo('category', field.category)?.declaration;
    return category && { category, stated: field.category };
  }
  const inferred = inferredCategory(field);
  const category = inferred && workspace.lookup('category', inferred.category)[0]?.declaration;
  return category && { category };
}

/**
 * Whether Article 9(1) GDPR names this kind of data. A number that a state gives is the matter of Article 87, a
 * conviction that of Article 10: both are protected in other ways.
 */
export function isSpecial({ protection, fideslang }: Category): boolean {
  return (
    protection?.value === 'special' && !/^user\.(government_id|criminal_history)/.test(fideslang?.value ?? '')
  );
}

/** Whether it is data of a child. */
export function isOfChildren({ protection }: Category): boolean {
  return protection?.value === 'children';
}

/** Whether more is asked of whoever keeps it than of other answers. */
export function isProtected({ protection }: Category): boolean {
  return protection !== undefined && protection.value !== 'ordinary';
}
