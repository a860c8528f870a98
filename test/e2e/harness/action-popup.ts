import type { CDPSession, Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import type { Chromium } from './chromium.ts';

/** The popup as the toolbar's button opens it, over a tab: no page of the context's, so it is spoken to directly. */
export interface ActionPopup {
  /** Runs `run` in it and gives what it returns, awaited; arguments and result are JSON. */
  evaluate<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<Awaited<T>>;
  /** Repeats `run` until it gives something. */
  waitFor<A extends readonly unknown[], T>(run: (...values: A) => T, ...values: A): Promise<NonNullable<Awaited<T>>>;
  /** A key as the keyboard sends it: `Enter`, `Escape`. */
  press(key: string, code: number): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Shows it to a reader who asked for stillness, or to one who did not. */
  setMotion(motion: 'reduce' | 'no-preference'): Promise<void>;
  screenshot(path: string): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result?: object;
  readonly error?: { readonly message: string };
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Sends commands to a target over the browser's own session. */
const toSender = async (session: CDPSession, targetId: string) => {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: Answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
  });
  // A target that closes answers nothing any more.
  session.on('Target.detachedFromTarget', (gone) => {
    if (gone.sessionId !== sessionId) return;
    for (const [id, answer] of waiting) answer({ id, error: { message: 'the popup is gone' } });
  });
  return async (method: string, params: object = {}): Promise<unknown> => {
    last += 1;
    const answered = new Promise<Answer>((resolve) => waiting.set(last, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method, params }) });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(error.message);
    return result;
  };
};

const findTarget = async (session: CDPSession, url: string): Promise<string | undefined> => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.find((target) => target.url === url)?.targetId;
};

const waitForTarget = async (session: CDPSession, url: string): Promise<string> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = await findTarget(session, url);
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('the popup did not open');
};

const trigger = async (session: CDPSession, chromium: Chromium, page: Page): Promise<void> => {
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === page.url());
  if (tab === undefined) throw new Error(`no tab at ${page.url()}`);
  const open = session as unknown as { send(method: string, params: object): Promise<void> };
  await open.send('Extensions.triggerAction', { id: chromium.extensionId, targetId: tab.targetId });
};

type Evaluated = { readonly result: { readonly value: unknown }; readonly exceptionDetails?: { readonly text: string } };

/** Presses the toolbar's button over `page`, as a reader does, and waits for the popup. */
export const openActionPopup = async (chromium: Chromium, page: Page): Promise<ActionPopup> => {
  const browser = chromium.context.browser();
  if (browser === null) throw new Error('no browser to speak to');
  const session = await browser.newBrowserCDPSession();
  await trigger(session, chromium, page);
  const url = chromium.urlOf('popup.html');
  const send = await toSender(session, await waitForTarget(session, url));
  const evaluate = async (run: (...values: never[]) => unknown, values: readonly unknown[]): Promise<unknown> => {
    const expression = `(${run})(...${JSON.stringify(values)})`;
    const { result, exceptionDetails } = (await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as Evaluated;
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  };
  return {
    evaluate: (run, ...values) => evaluate(run, values) as never,
    waitFor: async (run, ...values) => {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = await evaluate(run, values).catch(() => undefined);
        if (found) return found as never;
        await pause(50);
      }
      throw new Error(`waited in vain for ${run}`);
    },
    press: async (key, code) => {
      const event = { key, code: key, windowsVirtualKeyCode: code };
      // The popup may be gone with either.
      for (const type of ['rawKeyDown', 'keyUp']) await send('Input.dispatchKeyEvent', { type, ...event }).catch(() => {});
    },
    isOpen: async () => (await findTarget(session, url)) !== undefined,
    setMotion: async (value) => void (await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] })),
    screenshot: async (path) => {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
  };
};
