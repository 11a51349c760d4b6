/** Families of facts: what a campaign costs and brings, how that is counted, and how far it is. */
import type { Family } from './fact.ts';
import { allow, approval, pci, status, systemPci } from './families/governance.ts';
import {
  goal,
  metric,
  metricBaseline,
  metricEvent,
  metricMeasure,
  metricOwner,
  metricPair,
  metricSource,
  target,
} from './families/metrics.ts';
import { channelValue, funding, share, spend, value } from './families/money.ts';
import { cost, costCentre, costPayer, parent, teamBudget } from './families/portfolio.ts';
import {
  changeRequest,
  changeRequested,
  evidenceExpiry,
  evidenceLevel,
  launchEvidence,
} from './families/readiness.ts';
import {
  canonical,
  conversion,
  kindMedium,
  kindTracking,
  landing,
  page,
  pagePath,
  pageSystem,
  redirect,
  responseCode,
  utm,
} from './families/tracking.ts';

export const resultFamilies: readonly Family[] = [
  // money
  funding,
  share,
  spend,
  value,
  channelValue,
  cost,
  costPayer,
  teamBudget,
  costCentre,
  // metrics
  metric,
  metricOwner,
  target,
  metricBaseline,
  metricSource,
  goal,
  metricMeasure,
  metricEvent,
  metricPair,
  // tracking
  utm,
  conversion,
  landing,
  page,
  pagePath,
  pageSystem,
  responseCode,
  canonical,
  redirect,
  kindTracking,
  kindMedium,
  // governance
  status,
  approval,
  pci,
  systemPci,
  allow,
  parent,
  changeRequest,
  changeRequested,
  launchEvidence,
  evidenceExpiry,
  evidenceLevel,
];
