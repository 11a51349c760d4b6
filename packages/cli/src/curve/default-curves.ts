/** How an imported curve differs from those that the library has. */
import { duration } from '@liaison/checks';
import { largestGap, medianOf } from '@liaison/importers';
import { libraryFiles } from '@liaison/language';
import { type ResponseCurve, responseCurve, type UnitTable, unitTable } from '@liaison/model';

/** What most sends are reckoned with until there are own figures. */
const USUAL = 'email-click';

/** The units that the language comes with. */
export function libraryUnits(): UnitTable {
  return unitTable(libraryFiles());
}

/** "41 min": when half have come, in minutes where seconds mean nothing. */
export function halfTime(curve: ResponseCurve): string {
  const seconds = medianOf(curve);
  return duration(seconds < 600 ? seconds : Math.round(seconds / 60) * 60);
}

/** "nearest of the default curves is `push-android` with 48 min; `email-click` has 3 h". */
export function besideDefaults(curve: ResponseCurve): string {
  const units = libraryUnits();
  const defaults = libraryFiles()
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => {
      const drawn = declaration.kind === 'curve' ? responseCurve(declaration, units) : undefined;
      if (!drawn || 'problem' in drawn) return [];
      const half = halfTime(drawn.curve);
      return [{ name: declaration.name, half, gap: largestGap(curve, drawn.curve) }];
    })
    .sort((a, b) => a.gap - b.gap);
  const [nearest] = defaults;
  if (!nearest) return '';
  const usual = defaults.find(({ name }) => name === USUAL);
  const rest = usual && usual !== nearest ? `; \`${usual.name}\` has ${usual.half}` : '';
  return `nearest of the default curves is \`${nearest.name}\` with ${nearest.half}${rest}`;
}
