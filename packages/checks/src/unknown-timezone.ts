/** A time zone that does not exist, or one that does not know when its clocks change. */
import { defineCheck } from './define-check.ts';
import { alternatives } from './kind-names.ts';
import { replacements } from './replacements.ts';
import { isClockName, isTimeZone, likelyZones, zonesOf } from './time-zones.ts';

interface Data {
  readonly zone: string;
  readonly clockOnly: boolean;
  readonly near: readonly string[];
}

export const unknownTimezone = defineCheck({
  code: 'unknown-timezone',
  category: 'values',
  severity: 'error',
  on: ['campaign', 'channel', 'system', 'list'],
  message: ({ zone, clockOnly }: Data) =>
    clockOnly ? `\`${zone}\` names a clock and no place` : `No time zone is called \`${zone}\``,
  help: ({ near, clockOnly }) => {
    const example = near.length > 0 ? alternatives(near) : '`America/New_York`';
    return clockOnly
      ? `Write a place, such as ${example}: it knows when its clocks change`
      : `Write a region and a city, such as ${example}`;
  },
  fixable: true,
  allowable: false,
  run(declaration, { file }, report) {
    for (const { value: zone, span } of zonesOf(declaration)) {
      const clockOnly = isClockName(zone);
      if (!clockOnly && isTimeZone(zone)) continue;
      const near = likelyZones(zone);
      report({ at: span, data: { zone, clockOnly, near }, fixes: replacements(file, span, near) });
    }
  },
});
