/** An allow comment whose last day has passed. */
import { isComplete } from './allows-in-force.ts';
import { defineCheck } from './define-check.ts';

export const expiredAllow = defineCheck({
  code: 'expired-allow',
  category: 'allowing',
  severity: 'error',
  on: 'allow',
  message: (data: { until: string }) => `This comment allowed something until ${data.until}`,
  help: 'Mend what it allows and remove the comment, or decide anew and write a later day',
  allowable: false,
  run({ allow }, { workspace, settings }, report) {
    const { until } = allow;
    if (!until || !isComplete(allow, settings) || until.value >= workspace.today) return;
    report({ at: until.span, data: { until: until.value } });
  },
});
