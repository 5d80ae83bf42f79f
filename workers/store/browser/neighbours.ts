import { CHANNEL_NAME, type ChannelMessage } from '../../storage/channel.ts';
import type { Neighbours } from '../ports.ts';

/** The other workers of this device, over a BroadcastChannel. */
export function broadcastNeighbours(): Neighbours {
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return {
    post: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      channel.onmessage = (event: MessageEvent<ChannelMessage>) => onMessage(event.data);
    },
  };
}
