/** Where a figure or a right comes from. */

/** `evidence "State registrations" "https://…"`. */
export interface Evidence {
  readonly text?: string;
  readonly link?: string;
}
