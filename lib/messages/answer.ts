import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import type { Result } from '../result.ts';
import { isOwnSender } from './is-own-sender.ts';
import { parseMessage, type Message } from './parse-message.ts';
import type { Protocol } from './protocol.ts';

/** How each message is answered; `sender` is the page that asked. */
export type Answers = {
  readonly [Name in keyof Protocol]: (
    value: Parameters<Protocol[Name]>[0],
    sender: Runtime.MessageSender,
  ) => Promise<ReturnType<Protocol[Name]>>;
};

const run = (answers: Answers, message: Message, sender: Runtime.MessageSender): Promise<unknown> =>
  message.name === 'lookUp' ? answers.lookUp(message.value, sender) : answers.openPage(message.value, sender);

const settle = async (work: Promise<unknown>): Promise<Result<unknown, string>> => {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    console.error('Gloss:', error);
    return { ok: false, error: String(error) };
  }
};

/** Answers the messages of our own content scripts and pages from now on; anything else is not heard. */
export const answerMessages = (answers: Answers): void => {
  const home = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    const message = isOwnSender(sender, home) ? parseMessage(value) : undefined;
    return message === undefined ? undefined : settle(run(answers, message, sender));
  });
};
