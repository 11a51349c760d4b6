/** Groups of countries in which one law counts, with the codes of the regions of the library. */

/**
 * The member states of the European Union, less the United Kingdom, and their parts with codes of their own: Treaty on
 * European Union, Article 52(1), and Treaty on the Functioning of the European Union, Article 355(1) and (4), as of
 * 1 July 2013, when Croatia joined, and 31 January 2020, when the United Kingdom left.
 */
export const EU_STATES: readonly string[] = words(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AX GF GP MF MQ RE YT',
);

/** The European Economic Area: with the three states of EFTA that are parties to its agreement (of 2 May 1992). */
export const EEA_STATES: readonly string[] = [...EU_STATES, 'IS', 'LI', 'NO'];

/** The European Economic Area as an audience may name it: by its countries, or as a whole. */
export const IN_EEA: readonly string[] = [...EEA_STATES, 'EU', 'EEA'];

/**
 * Countries of which the European Commission has decided that they protect personal data as well as the EU does
 * (Regulation (EU) 2016/679, Article 45), as of 22 November 2026: the Commission's list, with Brazil by Implementing
 * Decision (EU) 2026/179 of 26 January 2026. Canada counts for commercial organisations. The United States are not
 * here: only who takes part in the Data Privacy Framework is covered, so that somebody has to say so.
 * https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en
 */
export const ADEQUATE: readonly string[] = words('AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY');

function words(text: string): string[] {
  return text.split(' ');
}
