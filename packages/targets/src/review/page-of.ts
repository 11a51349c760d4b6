/** The page of a review, in the order of what it costs to miss it. */
import type { ReviewDocument } from '@liaison/checks';
import { campaignLines } from './campaign-lines.ts';
import {
  areaSections,
  breakingSection,
  doubtSection,
  findingSection,
  foldedFindings,
  harmlessCount,
  harmlessSections,
  personalDataSection,
  signatureSection,
} from './change-sections.ts';
import { leadTimeTrend } from './lead-time-trend.ts';
import { foldedLoads, loadSection, loadSentence, riseSentence } from './loads-section.ts';
import { type LinkOptions, placesOf } from './places.ts';
import type { Folded, ReviewPage, Section } from './review-page.ts';
import { counted, joined, prose, type Rich, rich } from './rich-text.ts';
import { comparedText, titleOf, toneOf, verdictText } from './verdict.ts';

export function pageOf(document: ReviewDocument, links: LinkOptions = {}): ReviewPage {
  const places = placesOf(document, links);
  const isSilent = document.verdict.level === 'none' && document.loads.length === 0;
  const sections = [
    loadSection(document),
    breakingSection(document, places),
    findingSection(document, places),
    personalDataSection(document, places),
    ...areaSections(document, places),
    doubtSection(document, places),
    signatureSection(document),
  ].filter((section): section is Section => section !== undefined);
  const sentences = [loadSentence(document), riseSentence(document)];
  return {
    title: titleOf(document),
    tone: toneOf(document),
    verdict: verdictText(document),
    lead: [
      ...campaignLines(document),
      ...sentences.filter((sentence) => sentence !== undefined),
      ...document.notes.map((note) => rich`ℹ️ ${prose(note)}`),
    ],
    sections: isSilent ? [] : sections,
    folded: isSilent ? undefined : folded(document, places),
    foot: [comparedText(document)],
  };
}

function folded(document: ReviewDocument, places: ReturnType<typeof placesOf>): Folded {
  const loads = foldedLoads(document);
  const trend = leadTimeTrend(document);
  const sections = [
    ...(loads ? [loads] : []),
    ...harmlessSections(document, places),
    ...foldedFindings(document, places),
    ...(trend ? [trend] : []),
  ];
  return { summary: summary(document), sections };
}

/** What did not change is told as a number. */
function summary(document: ReviewDocument): Rich {
  const { findings, head, campaigns } = document;
  const harmless = harmlessCount(document);
  const hints = findings.new.filter(({ severity }) => severity === 'info').length;
  const changed = campaigns.filter(({ change }) => change !== 'removed').length;
  const isUnseenOnly = document.unseenSystems > 0 && !loadSection(document);
  const unchanged = Math.max(0, head.campaigns - changed);
  const parts = [
    harmless > 0 && counted(harmless, 'more harmless change'),
    hints > 0 && counted(hints, 'new hint'),
    isUnseenOnly && `${counted(document.unseenSystems, 'system')} without a visible change of load`,
    findings.gone.length > 0 && `${counted(findings.gone.length, 'finding')} gone`,
    findings.kept > 0 && `${counted(findings.kept, 'finding')} as before`,
    `${counted(unchanged, 'campaign')} unchanged`,
  ];
  return joined(
    parts.filter((part) => part !== false),
    ' · ',
  );
}
