import { createServer, type RequestListener } from 'node:http';
import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import { HEADERS_WITHIN } from '../limits.ts';

/** The first byte of a TLS connection: a handshake record. */
const HANDSHAKE = 0x16;

/**
 * Answers those who come to the secure port with plain HTTP, because they typed the address without `https`: a browser would show them
 * an empty page. They are told where to go and nothing else is served to them. @returns how to end connections that have said nothing yet.
 */
export function answerPlain(secure: Server, answer: RequestListener): () => void {
  const plain = createServer(
    { headersTimeout: HEADERS_WITHIN, requestTimeout: HEADERS_WITHIN, maxHeaderSize: 16_384 },
    (request, response) => {
      response.on('error', () => undefined);
      response.setHeader('Connection', 'close');
      answer(request, response);
    },
  );
  plain.on('upgrade', (_request, socket) => socket.destroy());
  const handshake = secure.listeners('connection');
  secure.removeAllListeners('connection');
  const silent = new Set<Socket>();
  secure.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.on('error', () => undefined);
    socket.setTimeout(HEADERS_WITHIN, () => socket.destroy());
    socket.once('close', () => silent.delete(socket));
    socket.once('data', (first) => {
      silent.delete(socket);
      socket.pause();
      socket.unshift(first);
      if (first[0] === HANDSHAKE) {
        socket.setTimeout(0);
        // It takes over what was read, and the socket with it.
        for (const listener of handshake) listener.call(secure, socket);
        return;
      }
      plain.emit('connection', socket);
      socket.resume();
    });
  });
  return () => {
    for (const socket of silent) socket.destroy();
  };
}
