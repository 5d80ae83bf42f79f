import { WebSocket } from 'ws';
import type { Transport } from '../../workers/store/ports.ts';

/** A real socket to a real server. `traffic` counts what passes, both ways (bytes). */
export function socketTransport(url: string, traffic = { sent: 0, received: 0 }): Transport {
  return {
    connect({ onFrame, onClosed }) {
      const socket = new WebSocket(url, { perMessageDeflate: false });
      socket.binaryType = 'nodebuffer';
      socket.on('message', (data: Buffer) => {
        traffic.received += data.length;
        // A Buffer's parts are views of it: what a page holds is not copied once more.
        onFrame(data);
      });
      socket.on('close', onClosed);
      // 'close' follows.
      socket.on('error', () => {});
      return {
        send: (frame) => {
          traffic.sent += frame.length;
          if (socket.readyState === WebSocket.OPEN) socket.send(frame);
        },
        close: () => socket.close(),
      };
    },
  };
}
