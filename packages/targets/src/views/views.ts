/** Every view, by its kind: what is worked out of a workspace, and how it looks. */
import type { Forecast, Workspace } from '@liaison/model';
import type { Html } from '../page/html.ts';
import { calendarHtml } from './calendar/calendar-html.ts';
import { type CalendarView, calendarView } from './calendar/calendar-view.ts';
import { crmWayHtml } from './crm-way/crm-way-html.ts';
import { type CrmWayQuestion, type CrmWayView, crmWayView } from './crm-way/crm-way-view.ts';
import { loadHtml } from './load/load-html.ts';
import { type LoadView, type LoadViewQuestion, loadView } from './load/load-view.ts';

export type View = LoadView | CalendarView | CrmWayView;
export type ViewKind = View['kind'];

/** What to show. What is absent is not restricted. */
export interface ViewQuestion
  extends Pick<LoadViewQuestion, 'systems' | 'campaign' | 'at' | 'band' | 'most'>,
    Pick<CrmWayQuestion, 'remarks'> {
  /** Looks from this campaign: its forms, or with a draft the load as if it were planned. */
  readonly campaign?: Forecast;
}

/** Titles by kind, in the order in which they are offered. */
export const VIEW_TITLES: Readonly<Record<ViewKind, string>> = {
  load: 'Load of the systems',
  calendar: 'Calendar of the campaigns',
  'crm-way': 'The way into the CRM',
};

export const VIEW_KINDS = Object.keys(VIEW_TITLES) as readonly ViewKind[];

/** Works a view out in steps of some milliseconds; between them nothing of the workspace may be edited. */
export function viewOf(
  kind: ViewKind,
  workspace: Workspace,
  question: ViewQuestion = {},
): Generator<void, View> {
  const { systems, campaign, remarks } = question;
  switch (kind) {
    case 'load':
      return loadView(workspace, question);
    case 'calendar':
      return calendarView(workspace, systems && { systems });
    case 'crm-way':
      return crmWayView(workspace, {
        ...(campaign && { campaign: campaign.campaign }),
        ...(remarks && { remarks }),
      });
  }
}

/** A view as markup; its first headings are of this level. */
export function viewHtml(view: View, level: number): Html {
  switch (view.kind) {
    case 'load':
      return loadHtml(view, level);
    case 'calendar':
      return calendarHtml(view, level);
    case 'crm-way':
      return crmWayHtml(view, level);
  }
}
