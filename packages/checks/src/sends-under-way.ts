/** Which send brings the visitors of an instant. */
import type { Forecast, Send } from '@liaison/model';

/** The line of the channel's last send that has begun by an instant; none for what has no sends. */
export function sendAt({ load }: Forecast, channel: string, instant: number): Send | undefined {
  const windows = load.channels.find((each) => each.channel.name === channel)?.windows ?? [];
  return windows.filter(({ from }) => from <= instant).sort((a, b) => b.from - a.from)[0]?.send;
}
