import type { Firefox } from './firefox.ts';

interface Console {
  getMessageArray(): { readonly message: string }[];
  reset(): void;
}

const takeMessages = (): string[] => {
  const { Services: services } = globalThis as unknown as { Services: { console: Console } };
  const messages = services.console.getMessageArray().map(({ message }) => message);
  services.console.reset();
  return messages;
};

/** Errors of our own code, and policies that any page broke, since this was asked before. */
export const takeErrors = async (firefox: Firefox): Promise<string[]> =>
  (await firefox.evaluateInBrowser(takeMessages)).filter((message) => /^\[JavaScript Error: [^]*(?:moz-extension:|Content-Security-Policy)/.test(message));
