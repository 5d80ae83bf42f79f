import type { Transport } from '../ports.ts';

/** The way to the server: one WebSocket a connection, binary frames. */
export function webSocketTransport(url: string): Transport {
  return {
    connect({ onFrame, onClosed }) {
      const socket = new WebSocket(url);
      socket.binaryType = 'arraybuffer';
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        onClosed();
      };
      // What comes after the end belongs to a connection nobody holds any more.
      socket.onmessage = (event: MessageEvent<unknown>) => {
        if (!ended && event.data instanceof ArrayBuffer) onFrame(new Uint8Array(event.data));
      };
      socket.onclose = end;
      socket.onerror = () => socket.close();
      return {
        send: (frame) => {
          if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(frame));
        },
        close: () => {
          socket.close();
          // A socket whose network is gone can take a minute to notice that it is closed.
          end();
        },
      };
    },
  };
}

/** The sync server of the page's own origin. */
export function syncUrl({ protocol, host }: { readonly protocol: string; readonly host: string }): string {
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`;
}
