import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** Firefox's own remote protocol: `length:[0, id, command, parameters]` and `length:[1, id, error, result]` over TCP. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const COLON = 0x3a;

/** Calls back with each whole message that arrives. */
const readMessages = (socket: Socket, receive: (message: unknown) => void): void => {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(COLON); colon >= 0; colon = rest.indexOf(COLON)) {
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      receive(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  });
};

const toError = (error: unknown): Error => {
  const { error: kind, message } = error as { error: string; message: string };
  return new Error(`${kind}: ${message}`);
};

/** Connects to a Firefox that listens on `port` of this machine. */
export const connectMarionette = async (port: number): Promise<Marionette> => {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const greeted = new Promise<void>((resolve) => {
    readMessages(socket, (message) => {
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message;
      if (error) waiting.get(id)?.reject(toError(error));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    });
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox went away'));
  });
  await once(socket, 'connect');
  await greeted;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const body = Buffer.from(JSON.stringify([0, last, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
      }),
    close: () => void socket.destroy(),
  };
};
