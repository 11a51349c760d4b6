/** Workspaces of any size to measure with: one file a campaign, shared files, a CRM schema of 2,000 fields. */
import { generateCampaign, type Mistake, mistakeOf } from './generate-campaign.ts';
import { generateOrganisation } from './generate-organisation.ts';
import { createRandom } from './random.ts';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** The code of the check that must find something here, once. */
  readonly mistake?: Mistake;
}

/** The day on which generated workspaces are judged. */
export const GENERATED_TODAY = '2026-11-01';

/** The same options give the same texts, byte for byte; a tenth of the campaigns carries one planted mistake. */
export function generateWorkspace(options: { campaigns: number; seed: number }): GeneratedFile[] {
  const random = createRandom(options.seed);
  const organisation = generateOrganisation(random);
  const campaigns = Array.from({ length: options.campaigns }, (_, index): GeneratedFile => {
    const mistake = mistakeOf(index);
    return {
      path: `campaigns/${String(Math.floor(index / 100)).padStart(3, '0')}/campaign-${String(index).padStart(5, '0')}.campaign`,
      text: generateCampaign(index, organisation, random),
      ...(mistake && { mistake }),
    };
  });
  return [...organisation.files, ...campaigns];
}
