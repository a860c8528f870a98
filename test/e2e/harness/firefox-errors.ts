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

/** An answer that came when the page, or the extension, that had asked was left: what Firefox notes of it is no fault of who asked. */
const isLate = (message: string): boolean =>
  /^\[JavaScript Error: "Promise (?:resolved while context is inactive|(?:resolved|rejected) after context unloaded)/.test(message);

/** Errors of our own code, and policies that any page broke, since this was asked before. */
export const takeErrors = async (firefox: Firefox): Promise<string[]> =>
  (await firefox.evaluateInBrowser(takeMessages)).filter((message) => /^\[JavaScript Error: [^]*(?:moz-extension:|Content-Security-Policy)/.test(message) && !isLate(message));
