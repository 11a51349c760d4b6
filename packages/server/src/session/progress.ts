/** What takes its time, shown by the editor while it lasts. */
import type { Connection } from 'vscode-languageserver';
import type { Session } from './session.ts';

export interface Shown {
  done(): void;
}

type Window = { readonly window: Pick<Connection['window'], 'createWorkDoneProgress'> };
type Editor = Pick<Session, 'editor'>;

/** Shows that something has begun, in the words of the title, until it is done. */
export function showProgress({ window }: Window, { editor }: Editor, title: string): Shown {
  if (editor.window?.workDoneProgress !== true) return { done: () => undefined };
  // An editor that does not answer is not waited for, and one that refuses has the work done all the same.
  const shown = window.createWorkDoneProgress().then(
    (progress) => {
      progress.begin(title);
      return progress;
    },
    () => undefined,
  );
  return { done: () => void shown.then((progress) => progress?.done()) };
}

/** What is shown where findings take long. */
export const CHECKING = 'Checking campaigns';

/** Milliseconds after which somebody begins to wonder whether anything happens at all. */
const PATIENCE = 1000;

/** The same of work in many steps, of which most is over before anybody notices. */
export class SlowWork {
  private readonly show: () => Shown;
  private readonly from: number;
  private shown: Shown | undefined;

  constructor(connection: Window, session: Editor, title: string, patience: number = PATIENCE) {
    this.show = () => showProgress(connection, session, title);
    this.from = performance.now() + patience;
  }

  /** To be told at each step. */
  step(): void {
    if (!this.shown && performance.now() >= this.from) this.shown = this.show();
  }

  done(): void {
    this.shown?.done();
  }
}
