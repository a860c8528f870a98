import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';

/** What a path of arXiv answers. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  /** A page when left out. */
  readonly type?: 'text/css';
  /** Milliseconds before it is sent. */
  readonly delay?: number;
}
/** `undefined` for a 404 without a page. */
export type Answer = Reply | undefined;

/** A network with nothing in it but a local arXiv. */
export interface Network {
  /** Where the proxy listens, on 127.0.0.1. */
  readonly port: number;
  /** Paths that arXiv was asked for, in order. */
  readonly asked: string[];
  /** Every attempt at another host, refused. */
  readonly refused: string[];
  close(): void;
}

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'] as const;

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

const startOrigin = (answer: (path: string) => Answer, asked: string[]): Server =>
  createHttpsServer(makeCertificate([...HOSTS]), (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const { status, body, type = 'text/html', delay = 0 } = answer(path) ?? { status: 404, body: '' };
    setTimeout(() => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private' });
      response.end(body);
    }, delay);
  });

/** Starts a TLS origin that plays arXiv and a proxy that leads to it alone; all else is refused and written down. */
export const startNetwork = async (answer: (path: string) => Answer): Promise<Network> => {
  const [asked, refused]: [string[], string[]] = [[], []];
  const origin = startOrigin(answer, asked);
  const originPort = await listen(origin);
  const proxy = createHttpServer((request, response) => {
    refused.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, client) => {
    client.on('error', () => {});
    if (!HOSTS.some((host) => request.url === `${host}:443`)) {
      refused.push(`CONNECT ${request.url}`);
      return client.end('HTTP/1.1 502 Refused\r\n\r\n');
    }
    const upstream = connect(originPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    return upstream.on('error', () => client.destroy());
  });
  const port = await listen(proxy);
  const close = (): void => {
    for (const server of [proxy, origin]) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { port, asked, refused, close };
};
